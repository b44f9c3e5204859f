import { add, type Counts, none } from './counts.ts';
import { type Step, steps } from './steps.ts';

export interface Verdict {
  readonly passed: boolean;
  readonly counts: Counts;
  /** Tests left out, by step. */
  readonly leftOut: ReadonlyMap<string, number>;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs every step, stops at the first that fails, and closes with the counts of all of them. */
export async function verify(list: readonly Step[] = steps(process.env.TANGENT_REFERENCE)): Promise<Verdict> {
  const leftOut = new Map<string, number>();
  const summary: string[] = [];
  let counts = none;
  let failedAt: string | null = null;
  for (const { name, check } of list) {
    say(`\n── ${name}`);
    const start = performance.now();
    const found = await check();
    const line = `${name}: ${phrase(found)}, ${((performance.now() - start) / 1000).toFixed(1)} s`;
    say(line);
    summary.push(line);
    counts = add(counts, found);
    if (found.leftOut > 0) leftOut.set(name, found.leftOut);
    if (found.failed > 0) {
      failedAt = name;
      break;
    }
  }
  say(`\n${summary.join('\n')}`);
  if (failedAt !== null) say(`Stopped at ${failedAt}: what it found stands above; the steps after it did not run.`);
  say(`${counts.passed} passed, ${counts.failed} failed`);
  return { passed: failedAt === null, counts, leftOut };
}

function phrase({ passed, failed, leftOut }: Counts): string {
  const parts = [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(leftOut > 0 ? [`${leftOut} left out`] : []),
  ];
  return parts.join(', ');
}
