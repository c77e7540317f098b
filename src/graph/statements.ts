import { mapFrom } from './columns.js';

/** Cypher of the writer. Labels, types and property names come from the model; data travels as parameters alone. Each takes `$rows`. */

/** With a hint: on a small graph Neo4j plans a scan, keeps that plan, and runs it on a large one. */
const ENTITY = 'MATCH (n:Entity {id: row[0]}) USING INDEX SEEK n:Entity(id) WHERE n._hash IS NOT NULL';

/** Rows: values of the columns. */
export function createNodes(labels: readonly string[], columns: readonly string[]): string {
  return `UNWIND $rows AS row CREATE (:${labels.join(':')} ${mapFrom(columns, 0)})`;
}

/** Rows: labels, properties. One statement for few nodes of many kinds: to plan one for each kind costs more than to write them. */
export const CREATE_FEW_NODES = 'UNWIND $rows AS row CREATE (n:$(row[0])) SET n = row[1]';

/** Rows: id, values of the columns. The labels of `stale` are taken off; `keys` stay, which its relationships have set. */
export function changeNodes(
  labels: readonly string[],
  columns: readonly string[],
  stale: readonly string[],
  keys: readonly string[],
): string {
  const remove = stale.length === 0 ? '' : ` REMOVE n:${stale.join(':')}`;
  const kept = keys.map((key) => `, ${key}: n.${key}`).join('');
  const properties = mapFrom(columns, 1).replace(/}$/, `${kept}}`);
  return `UNWIND $rows AS row ${ENTITY} SET n = ${properties}, n:${labels.join(':')}${remove}`;
}

/** Rows: id. Takes away what belongs to the node alone, before it is written anew. */
export const CLEAR_NODES = [
  `UNWIND $rows AS row ${ENTITY} MATCH (n)-[s:STATED_IN]->() DELETE s`,
  `UNWIND $rows AS row ${ENTITY} MATCH (n)-[:IDENTIFIED_BY]->(i:Identifier) DETACH DELETE i`,
  `UNWIND $rows AS row ${ENTITY} MATCH (r:Redirect)-[:NOW]->(n) DETACH DELETE r`,
];

/** Rows: id. Relationships of ours go with the node; what is stated in it is stated elsewhere, or goes too, and is written anew. */
export const CLEAR_RELATIONSHIPS = `UNWIND $rows AS row ${ENTITY} MATCH (n)-[r]-(other)
WHERE r._hash IS NOT NULL OR (type(r) = 'STATED_IN' AND other._hash IS NOT NULL) DELETE r`;

/** Rows: id. What others have tied to our nodes, of which the first is told. */
export const FOREIGN_RELATIONSHIPS = `UNWIND $rows AS row ${ENTITY} MATCH (n)-[r]-() RETURN n.id AS id, type(r) AS type LIMIT 1`;

/** Rows: id. */
export const DELETE_NODES = `UNWIND $rows AS row ${ENTITY} DELETE n`;

/** Rows: id of the owner, then its key, scheme, value, from and to. */
export const CREATE_IDENTIFIERS = `UNWIND $rows AS row ${ENTITY}
CREATE (n)-[:IDENTIFIED_BY]->(:Identifier {key: row[1], scheme: row[2], value: row[3], from: row[4], to: row[5], owner: row[0]})`;

/**
 * Rows: id of the entity, its former id. Takes it away from the entity that has it, which is to be changed or to go later; with another hash,
 * so that it is written anew also when it does not come to that.
 */
export const TAKE_REDIRECTS = `UNWIND $rows AS row MATCH (r:Redirect {id: row[1]})-[:NOW]->(n:Entity) USING INDEX SEEK r:Redirect(id)
WHERE n._hash IS NOT NULL SET n._hash = '0' DETACH DELETE r`;

/** Rows: id of the entity, its former id. */
export const CREATE_REDIRECTS = `UNWIND $rows AS row ${ENTITY} CREATE (:Redirect {id: row[1]})-[:NOW]->(n)`;

/** Rows: id of the entity, id of the source, then paragraph, row and raw. */
export const CREATE_EVIDENCE = `UNWIND $rows AS row ${ENTITY} MATCH (s:Entity {id: row[1]}) USING INDEX SEEK s:Entity(id)
CREATE (n)-[:STATED_IN {paragraph: row[2], row: row[3], raw: row[4]}]->(s)`;

const ENDS =
  'MATCH (a:Entity {id: row[0]}) USING INDEX SEEK a:Entity(id) MATCH (b:Entity {id: row[1]}) USING INDEX SEEK b:Entity(id)';

/** Rows: ids of the start and the end, key of the end, values of the columns. The start keeps the key as `keep`. */
export function createRelationships(type: string, columns: readonly string[], keep: string | undefined): string {
  const kept = keep === undefined ? '' : ` SET a.${keep} = row[2]`;
  return `UNWIND $rows AS row ${ENDS} CREATE (a)-[:${type} ${mapFrom(columns, 3)}]->(b)${kept}`;
}

/** Rows: ids of the start and the end, key of the end, type, properties, names to keep the key as. One statement for few of many types. */
export const CREATE_FEW_RELATIONSHIPS = `UNWIND $rows AS row ${ENDS} CREATE (a)-[r:$(row[3])]->(b) SET r = row[4]
FOREACH (keep IN row[5] | SET a[keep] = row[2])`;

/** Rows: as those of `createRelationships`; the first column is the id. */
export function changeRelationships(type: string, columns: readonly string[], keep: string | undefined): string {
  const kept = keep === undefined ? '' : `, a.${keep} = row[2]`;
  return `UNWIND $rows AS row ${ENDS} MATCH (a)-[r:${type}]->(b) WHERE r.id = row[3] SET r = ${mapFrom(columns, 3)}${kept}`;
}

/** Rows: id. */
export function deleteRelationships(type: string): string {
  return `MATCH (:Entity)-[r:${type}]->(:Entity) WHERE r.id IN $rows AND r._hash IS NOT NULL DELETE r`;
}

export const READ_STAMP =
  "OPTIONAL MATCH (m:Meta {id: 'dataset'}) RETURN m.datasetVersion AS version, m.inputDigest AS digest";

/** Locks the Meta node for the rest of the transaction, so that two loads go one after the other. */
export const LOCK_META =
  "MERGE (m:Meta {id: 'dataset'}) SET m._lock = true REMOVE m._lock RETURN m.datasetVersion AS version";

export const DELETE_META = "MATCH (m:Meta {id: 'dataset'}) DELETE m";

export const WRITE_META = "MERGE (m:Meta {id: 'dataset'}) SET m = $meta, m.id = 'dataset'";

/** A node of its own: the other one is read with every answer. */
export const WRITE_LINES = "MERGE (m:Meta {id: 'lines'}) SET m = $lines, m.id = 'lines'";

export const READ_LINES = "MATCH (m:Meta {id: 'lines'}) RETURN properties(m) AS lines";

/** Locked before its version is looked at: another load may be at its end. */
export const WRITE_DIGEST = `MATCH (m:Meta {id: 'dataset'}) SET m._lock = true REMOVE m._lock
WITH m WHERE m.datasetVersion = $version SET m.inputDigest = $digest`;

export const READ_NODE_HASHES = `MATCH (n:Entity) WHERE n._hash IS NOT NULL RETURN [n.id, n._hash] AS row`;

export const READ_RELATIONSHIP_HASHES =
  'MATCH (:Entity)-[r]->(:Entity) WHERE r._hash IS NOT NULL RETURN [r.id, r._hash, type(r)] AS row';

/** Rows: id. */
export const READ_HASHES_OF_NODES = `UNWIND $rows AS row ${ENTITY} RETURN [n.id, n._hash] AS row`;

/** Rows: id. What starts at these nodes, which come last. */
export const READ_HASHES_OF_STARTING = `UNWIND $rows AS row ${ENTITY} MATCH (n)-[r]->(:Entity) WHERE r._hash IS NOT NULL
RETURN [r.id, r._hash, type(r), n.id] AS row`;

/** Rows: id. How many of them are entities of ours, and how many former ids. */
export const COUNT_KNOWN = `UNWIND $rows AS row
RETURN sum(COUNT { ${ENTITY} }) AS entities, sum(COUNT { MATCH (r:Redirect {id: row[0]}) USING INDEX SEEK r:Redirect(id) }) AS former`;
