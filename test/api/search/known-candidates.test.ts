import { knownCandidates } from '../../../src/api/search/known-candidates.js';
import { loadRegistry } from '../../../src/model-files.js';

const { model } = loadRegistry();

it('entities are read once as long as the dataset is the same, and those that are gone are left out', async () => {
  const asked: unknown[] = [];
  let name = 'Sở A';
  const read = (_: unknown, { ids }: Readonly<Record<string, unknown>>) => {
    asked.push(ids);
    const rows = (ids as readonly string[]).filter((id) => id !== 'gone');
    return Promise.resolve(rows.map((id) => [id, ['Department'], name, null, null, null, null, [], [], [], true]));
  };
  const known = knownCandidates(model);
  const nameAt = async (version: string) => (await known(['a', 'gone'], read, () => version)).get('a')?.names[0]?.text;
  expect(await nameAt('1')).toBe('Sở A');
  expect((await known(['a', 'b'], read, () => '1')).size).toBe(2);
  name = 'Sở B';
  expect(await nameAt('1')).toBe('Sở A');
  expect(await nameAt('2')).toBe('Sở B');
  expect(asked).toEqual([['a', 'gone'], ['b'], ['gone'], ['a', 'gone']]);
});

it('nothing is kept of a read that told another version than those before it', async () => {
  const rows = [['a', ['Department'], 'Sở A', null, null, null, null, [], [], [], true]];
  let [reads, version] = [0, 'one' as string | undefined];
  const read = () => {
    reads += 1;
    if (reads === 1) version = undefined; // a load came between
    return Promise.resolve(rows);
  };
  const known = knownCandidates(model);
  const namesNow = async () => (await known(['a'], read, () => version)).get('a')?.names[0]?.text;
  expect(await namesNow()).toBe('Sở A');
  expect(await namesNow()).toBe('Sở A');
  version = 'one';
  expect([await namesNow(), reads]).toEqual(['Sở A', 3]);
  expect([await namesNow(), reads]).toEqual(['Sở A', 3]);
});
