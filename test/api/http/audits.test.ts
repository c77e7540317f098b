import { serverAudits } from 'graphql-http';
import { type RunningHttp } from '../../../src/api/http/server.js';
import { plainServer, post } from '../../support/plain-server.js';

let http: RunningHttp;
beforeAll(async () => {
  http = await plainServer();
});
afterAll(() => http.stop(100));

describe('GraphQL over HTTP, as its audits have it', () => {
  const audits = serverAudits({ url: () => `${http.address}/graphql` });

  it('has 61 of them', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    expect([result.status, 'reason' in result ? result.reason : '']).toEqual(['ok', '']);
  });
});

describe('the status of a refused document', () => {
  const ACCEPTS = { accept: 'application/graphql-response+json' };

  it.each(['{', '{ nothing }', `{ ${'id '.repeat(2_001)} }`, 'query A { __typename } query B { __typename }'])(
    'is 400 where the media type tells GraphQL from other JSON, 200 where it does not: %.20s',
    async (query) => {
      const [told, untold] = [await post(http, query, ACCEPTS), await post(http, query)];
      expect([told.status, untold.status]).toEqual([400, 200]);
      expect(await told.json()).toEqual(await untold.json());
    },
  );
});
