import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { at, root } from './paths.ts';

export interface Run {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly code: number;
  /** Everything that the program printed, both streams in the order in which they arrived. */
  readonly output: string;
}

/** The environment of every tool: the Node that `npm ci` brought comes first; time zone and language do not depend on the machine. */
export function environment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const path = `${at('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`;
  return { ...process.env, PATH: path, TZ: 'UTC', LC_ALL: 'C.UTF-8', ...extra };
}

/** Runs a program to its end, shows what it prints as it prints it, and keeps it. */
export function run({ command, args, env }: Run): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (show: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString();
      show.write(chunk);
    };
    child.stdout.on('data', keep(process.stdout));
    child.stderr.on('data', keep(process.stderr));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${command} did not start: ${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
