import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../../src/graph/local/is-alive.js';

it('a process that has ended is not alive, not even while its parent does not ask how', async () => {
  const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = (await once(createInterface({ input: parent.stdout }), 'line')) as [string];
    expect([isAlive(Number(line)), isAlive(parent.pid ?? 0)]).toEqual([true, true]);
    await sleep(600);
    expect([isAlive(Number(line)), isAlive(parent.pid ?? 0)]).toEqual([false, true]);
  } finally {
    parent.kill();
  }
  await once(parent, 'close');
  expect(isAlive(parent.pid ?? 0)).toBe(false);
});
