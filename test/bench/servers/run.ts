import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { projectRoot } from '../../../src/root.js';
import { cpuMs, residentMb } from './cpu.js';

/** A command that is over. */
export interface Ended {
  readonly seconds: number;
  readonly output: string;
  /** The most memory seen while it ran; undefined where there is no /proc. */
  readonly mostMb: number | undefined;
  readonly cpuSeconds: number | undefined;
}

/** Runs a script of the project to its end. Throws with what it wrote when it fails. */
export async function run(given: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended> {
  const begin = performance.now();
  const child = spawn(process.execPath, given, {
    cwd: projectRoot(),
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let mostMb: number | undefined;
  let cpu: number | undefined;
  const look = setInterval(() => {
    const now = residentMb(child.pid ?? 0);
    if (now !== undefined) mostMb = Math.max(mostMb ?? 0, now);
    cpu = cpuMs(child.pid ?? 0) ?? cpu;
  }, 100);
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  clearInterval(look);
  if (code !== 0) throw new Error(`${given.join(' ')} ended with ${String(code)}:\n${output}\n${errors}`);
  const seconds = (performance.now() - begin) / 1000;
  return { seconds, output, mostMb, cpuSeconds: cpu === undefined ? undefined : cpu / 1000 };
}
