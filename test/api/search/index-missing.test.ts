import { emptyDatabase } from '../../support/neo4j.js';
import { readerOf } from '../../../src/graph/reader.js';
import { withIndex } from '../../../src/api/search/index-missing.js';

it('a database without the full-text index is told of, with what to do', async () => {
  const driver = await emptyDatabase();
  const read = withIndex(readerOf(driver, 'neo4j', 20_000));
  const asking = read(`CALL db.index.fulltext.queryNodes('none', 'a') YIELD node RETURN node AS row`, {});
  await expect(asking).rejects.toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
    message: 'The database has no full-text index, so nothing can be searched for.',
    hint: expect.stringContaining('npm run load'),
  });
  await expect(read('RETURN 1 AS row', {})).resolves.toEqual([1]);
  await driver.close();
}, 60_000);
