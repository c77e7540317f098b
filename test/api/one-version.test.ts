import { pino } from 'pino';
import { dataOf } from '../../src/api/answer/written-data.js';
import { appOf, type App } from '../../src/api/app.js';
import { GraphUnavailable } from '../../src/errors.js';
import { loadRegistry } from '../../src/model-files.js';
import { versionedRead } from '../support/versioned-read.js';

let app: App;
let version: () => string;
let reads: number;
let committing: number;

beforeEach(async () => {
  version = () => 'one';
  [reads, committing] = [0, 0];
  const counting = () => {
    reads += 1;
    return Promise.resolve([[7, 'today', [], [], 0]]); // seven of a kind, or what META gives
  };
  const read = versionedRead(
    counting,
    () => version(),
    () => (committing -= 1) >= 0,
  );
  const log = pino({ level: 'silent' });
  app = await appOf({ registry: loadRegistry(), read, log, publicUrl: () => '', evidenceDir: undefined });
  await new Promise(setImmediate); // for the API's own look
});

const ONE = '{ provinces { totalCount } }';
const TWO = '{ provinces { totalCount } districts { totalCount } }';

async function ask(query: string, written: boolean) {
  const { body, http } = await app.apollo.executeOperation({ query }, { contextValue: app.context({ written }) });
  return {
    status: http.status,
    ...(body.kind === 'single' ? { ...body.singleResult, data: dataOf(body.singleResult) } : {}),
  };
}

describe.each([
  ['written', true],
  ['executed', false],
])('an answer that is %s', (_, written) => {
  it('is read once while the dataset stays', async () => {
    const { data, errors, extensions } = await ask(TWO, written);
    expect([data, errors]).toEqual([{ provinces: { totalCount: 7 }, districts: { totalCount: 7 } }, undefined]);
    expect([extensions, reads]).toEqual([{ cost: { requested: 12, limit: 20_000 } }, 2]);
  });

  it('is read again when a load came between, with its cost', async () => {
    version = () => 'two';
    const { data, extensions } = await ask(TWO, written);
    expect(data).toEqual({ provinces: { totalCount: 7 }, districts: { totalCount: 7 } });
    expect([extensions, reads]).toEqual([{ cost: { requested: 12, limit: 20_000 } }, 4]);
    await ask(TWO, written);
    expect(reads).toBe(6);
  });

  it('is read again also if it comes of one statement', async () => {
    version = () => 'two';
    expect((await ask(ONE, written)).data).toEqual({ provinces: { totalCount: 7 } });
    expect(reads).toBe(2);
  });

  it('is given up when loads do not end', async () => {
    let count = 0;
    version = () => `${(count += 1)}`;
    const { data, errors, status } = await ask(TWO, written);
    expect([data, errors?.[0]?.extensions?.['code'], status, reads]).toEqual([
      undefined,
      'SERVICE_UNAVAILABLE',
      503,
      6,
    ]);
  });

  it('is read again once a commit is over that was becoming visible', async () => {
    committing = 4;
    expect((await ask(ONE, written)).data).toEqual({ provinces: { totalCount: 7 } });
    expect([reads, committing]).toEqual([2, -2]);
  });

  it('is refused while no dataset is there', async () => {
    version = () => null as unknown as string; // as the database says it
    const { data, errors, status } = await ask(ONE, written);
    expect([data, errors?.[0]?.message, status]).toEqual([
      undefined,
      'No dataset is there yet, or one is being loaded.',
      503,
    ]);
  });
});

describe('an answer by hand', () => {
  const META = '{ meta { sources } }';

  it('is read again when a load came between, though its statement tells no version', async () => {
    version = () => 'two';
    expect((await ask(META, true)).data).toEqual({ meta: { sources: 0 } });
    expect(reads).toBe(2);
    await ask(META, true);
    expect(reads).toBe(3);
  });

  it('is not told when the version cannot be had', async () => {
    await ask(META, true);
    version = () => {
      throw new GraphUnavailable('gone');
    };
    const { data, errors } = await ask(META, true);
    expect([data, errors?.[0]?.message]).toEqual([undefined, 'gone']);
  });
});
