import { pino } from 'pino';
import { dataOf } from '../../src/api/answer/written-data.js';
import { appOf, type App } from '../../src/api/app.js';
import { GraphUnavailable } from '../../src/errors.js';
import { loadRegistry } from '../../src/model-files.js';

let app: App;
let version: () => string;
let reads: number;

const isCheck = (text: string) => text.includes('m.loadedAt] AS row');

beforeEach(async () => {
  version = () => 'one';
  reads = 0;
  const read = (text: string) => {
    if (isCheck(text)) return Promise.resolve().then(() => [[version(), 'today']]);
    reads += 1;
    return Promise.resolve([[7]]);
  };
  const log = pino({ level: 'silent' });
  app = await appOf({ registry: loadRegistry(), read, log, publicUrl: () => '', evidenceDir: undefined });
});

const TWO = '{ provinces { totalCount } districts { totalCount } }';

async function ask(query: string) {
  const { body, http } = await app.apollo.executeOperation({ query }, { contextValue: app.context() });
  return {
    status: http.status,
    ...(body.kind === 'single' ? { ...body.singleResult, data: dataOf(body.singleResult) } : {}),
  };
}

describe('an answer of several statements', () => {
  it('is read once while the dataset stays', async () => {
    const { data, errors, extensions } = await ask(TWO);
    expect([data, errors]).toEqual([{ provinces: { totalCount: 7 }, districts: { totalCount: 7 } }, undefined]);
    expect([extensions, reads]).toEqual([{ cost: { requested: 12, limit: 20_000 } }, 2]);
  });

  it('is read again when a load came between, with its cost', async () => {
    version = () => 'two';
    const { data, extensions } = await ask(TWO);
    expect(data).toEqual({ provinces: { totalCount: 7 }, districts: { totalCount: 7 } });
    expect([extensions, reads]).toEqual([{ cost: { requested: 12, limit: 20_000 } }, 4]);
    await ask(TWO);
    expect(reads).toBe(6);
  });

  it('is given up when loads do not end', async () => {
    let count = 0;
    version = () => `${(count += 1)}`;
    const { data, errors, status } = await ask(TWO);
    expect([data, errors?.[0]?.extensions?.['code'], status, reads]).toEqual([
      undefined,
      'SERVICE_UNAVAILABLE',
      503,
      6,
    ]);
  });

  it('is not told when the version cannot be had', async () => {
    version = () => {
      throw new GraphUnavailable('gone');
    };
    const { data, errors } = await ask(TWO);
    expect([data, errors?.[0]?.message]).toEqual([undefined, 'gone']);
  });

  it('leaves those of one statement alone', async () => {
    version = () => {
      throw new GraphUnavailable('gone');
    };
    expect((await ask('{ provinces { totalCount } }')).data).toEqual({ provinces: { totalCount: 7 } });
  });
});
