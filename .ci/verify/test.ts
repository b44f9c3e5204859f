import { existsSync } from 'node:fs';
import { verify } from './verify.ts';

/** Everything that this machine can run, then what was left out and why. Answers the exit status. */
export async function test(): Promise<number> {
  const reference = process.env.TANGENT_REFERENCE;
  if (reference !== undefined && !existsSync(reference)) {
    process.stderr.write(`TANGENT_REFERENCE names ${reference}, and there is no such folder.\n`);
    return 1;
  }
  const { passed, leftOut, counts } = await verify();
  const said = leftOutBecause(reference, leftOut);
  if (said.length > 0) process.stdout.write(`${said.join('\n')}\n${counts.passed} passed, ${counts.failed} failed\n`);
  return passed && (reference === undefined || leftOut.size === 0) ? 0 : 1;
}

/** With the reference data at hand nothing may be left out. */
function leftOutBecause(reference: string | undefined, leftOut: ReadonlyMap<string, number>): string[] {
  const cases = [...leftOut].map(([step, count]) => `${count} of ${step}`).join(', ');
  if (reference !== undefined) return cases === '' ? [] : [`Left out although TANGENT_REFERENCE is set: ${cases}.`];
  const tests = cases === '' ? '' : `${cases}; `;
  return [`Left out, because TANGENT_REFERENCE names no folder of real data: ${tests}the journeys on real prices.`];
}
