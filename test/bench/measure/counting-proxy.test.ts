import neo4j from 'neo4j-driver';
import { LOOK } from '../../../src/api/dataset-watch.js';
import { readerOf } from '../../../src/graph/reader.js';
import { testServer } from '../../support/test-server.js';
import { countingProxy } from './counting-proxy.js';

it('counts the statements that pass, but not looks at the version', async () => {
  const { uri, user, password } = await testServer('scratch');
  const proxy = await countingProxy(uri);
  const driver = neo4j.driver(proxy.uri, neo4j.auth.basic(user, password));
  try {
    const read = readerOf(driver, 'neo4j', 20_000);
    await Promise.all(['RETURN 1 AS row', LOOK, 'RETURN 2 AS row', LOOK].map((text) => read(text, {})));
    expect(proxy.statements()).toBe(2);
  } finally {
    await driver.close();
    proxy.close();
  }
}, 180_000);
