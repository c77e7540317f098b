import { spawn } from 'node:child_process';

/** Longest text kept of what a command prints, in UTF-16 units; the end is what explains a failure. */
const TAIL = 4000;

export interface CommandResult {
  /** False: no such program on the PATH. */
  readonly found: boolean;
  readonly succeeded: boolean;
  /** The last part of stdout and stderr together. */
  readonly output: string;
}

/** Runs a program to its end, without a shell. A failure is told in the result; this never rejects. */
export function runCommand(
  program: string,
  programArguments: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-TAIL)));
    }
    child.once('error', (error) => resolve({ found: false, succeeded: false, output: error.message }));
    child.once('close', (status) => resolve({ found: true, succeeded: status === 0, output }));
  });
}
