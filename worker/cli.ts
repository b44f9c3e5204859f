import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';

/**
 * The engine from a terminal: `node worker/cli.ts <job> problem.json`, or `-` for standard input.
 * One JSON object on standard output and nothing else; sentences on standard error. Exit status 0: an answer (also that
 * there is none under these rules), 2: no valid or no covered problem, 1: the engine failed.
 */

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`The engine needs Node 22.18 or later; this is Node ${process.versions.node}.\n`);
  process.exit(1);
}
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const [job, path] = args;
  if (args.length !== 2) return complain(2, 'Usage: npm run -s engine -- optimise|frontier|estimate problem.json|-');
  // Loaded late: an older Node cannot read these files, and must first be told so.
  const { answerFile } = await import('./jobs/problemFile.ts');
  let text: string;
  try {
    text = readText(path === '-' ? 0 : resolve(here(), path));
  } catch (error) {
    return complain(2, `Cannot read the problem: ${messageOf(error)}.`);
  }
  try {
    const folder = path === '-' ? here() : dirname(resolve(here(), path));
    const result = answerFile(job, text, (file) => readText(resolve(folder, file)), await stamp(text));
    if (!result.ok) return complain(result.error.type === 'EngineFailed' ? 1 : 2, result.error.message);
    process.stdout.write(`${JSON.stringify(result.value)}\n`);
    return result.value.status === 'numerical-trouble' ? 1 : 0;
  } catch (error) {
    return complain(1, `The engine failed: ${messageOf(error)}.`);
  }
}

/** The working directory; npm starts its scripts in the package's, and says where it was called. */
function here(): string {
  const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = process.env;
  return script === 'engine' && calledFrom !== undefined ? calledFrom : process.cwd();
}

/** The text of a UTF-8 file, a byte order mark left out; throws where there is none or it is in another encoding. */
function readText(file: string | 0): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
}

/** Which engine answered which problem. The hash is of the content, not of spaces and key order. */
async function stamp(text: string): Promise<{ engine: string; problemHash: string }> {
  const { canonicalJson } = await import('./jobs/canonicalJson.ts');
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  let content = text;
  try {
    content = canonicalJson(JSON.parse(text));
  } catch {
    // No JSON: the reader of the problem says so; the hash of a refused file is never printed.
  }
  return { engine: version, problemHash: `sha256:${createHash('sha256').update(content).digest('hex')}` };
}

function complain(status: number, message: string): number {
  process.stderr.write(`${message}\n`);
  return status;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
