import { createHash } from 'node:crypto';
import { type Driver } from 'neo4j-driver';

const CONTENT = `CALL () {
  MATCH (n) WHERE NOT (n:Meta AND n.id IN ['commits', 'lines']) RETURN [labels(n), properties(n)] AS content
  UNION ALL
  MATCH (a)-[r]->(b) RETURN [type(r), coalesce(a.id, a.key), coalesce(b.id, b.key, b.name), properties(r)] AS content
} RETURN content`;

/** Told of the load, not of the graph. */
const OF_THE_LOAD = ['loadedAt', 'inputDigest'];

/** Everything in the database but what Meta tells of the load, of commits and of lines, as one hash. */
export async function checksumOf(driver: Driver): Promise<string> {
  const { records } = await driver.executeQuery(CONTENT);
  const contents = records.map((record) => JSON.stringify(record.get('content'), shown));
  return createHash('sha256').update(contents.sort().join('\n')).digest('hex');
}

/** Without what is told of the load; properties by name, since the database gives them in the order in which they came. */
function shown(key: string, value: unknown): unknown {
  if (OF_THE_LOAD.includes(key)) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
