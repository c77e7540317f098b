import { setTimeout as sleep } from 'node:timers/promises';
import { abreast } from '../../src/graph/abreast.js';

interface Piece {
  readonly stage: string | undefined;
  readonly name: string;
}

async function* inTurn(names: readonly string[]): AsyncGenerator<Piece> {
  for (const name of names) yield await Promise.resolve({ name, stage: /^[a-z]/.exec(name)?.[0] });
}

/** What was begun (+) and ended (-), in order; each takes as many milliseconds as its name says. */
async function run(
  names: readonly string[],
  fails = '',
): Promise<{ readonly log: readonly string[]; readonly error: unknown }> {
  const log: string[] = [];
  const work = async ({ name }: Piece) => {
    log.push(`+${name}`);
    await sleep(Number(name.slice(1)));
    if (name === fails) throw new Error(`no ${name}`);
    log.push(`-${name}`);
  };
  const error: unknown = await abreast(2, inTurn(names), work).catch((one: unknown) => one);
  return { log, error };
}

it('does two of a stage at a time', async () => {
  const { log } = await run(['a60', 'a20', 'a21']);
  expect(log).toEqual(['+a60', '+a20', '-a20', '+a21', '-a21', '-a60']);
});

it('begins no stage before the one before has ended, and what has none goes alone', async () => {
  const { log } = await run(['a10', 'a30', 'b5', 'X5', 'Y5', 'b6']);
  expect(log).toEqual(['+a10', '+a30', '-a10', '-a30', '+b5', '-b5', '+X5', '-X5', '+Y5', '-Y5', '+b6', '-b6']);
});

it('begins nothing more when one fails, and waits for what was begun', async () => {
  const { log, error } = await run(['a50', 'a10', 'a11', 'a12'], 'a10');
  expect(log).toEqual(['+a50', '+a10', '-a50']);
  expect(error).toEqual(new Error('no a10'));
});

it('fails when the last one does, and when the pieces do', async () => {
  expect((await run(['a10', 'a20'], 'a20')).error).toEqual(new Error('no a20'));
  async function* broken(): AsyncGenerator<Piece> {
    yield await Promise.resolve({ stage: 'a', name: 'a1' });
    throw new Error('broken');
  }
  await expect(abreast(2, broken(), () => sleep(5))).rejects.toThrow('broken');
});

it('remembers a failure while it waits for the next piece', async () => {
  async function* slow(): AsyncGenerator<Piece> {
    yield { stage: 'a', name: 'a1' };
    await sleep(30);
    yield { stage: 'a', name: 'a2' };
  }
  const fail = ({ name }: Piece) => (name === 'a1' ? Promise.reject(new Error('no a1')) : Promise.resolve());
  await expect(abreast(2, slow(), fail)).rejects.toThrow('no a1');
});
