import { apiSchemaOf } from '../../src/model/api/api-schema.js';
import { loadRegistry } from '../../src/model-files.js';
import { type Root } from '../../src/query/roots.js';
import { planOf } from '../support/planned.js';

const registry = loadRegistry();
const schema = apiSchemaOf(registry);
const resolution: Root = { by: 'id', kind: 'Resolution' };
const textOf = (root: Root, query: string, variables?: Record<string, unknown>) =>
  planOf(registry, schema, root, query, variables).text;

describe('the compiler', () => {
  it('finds one entity by its id or a former one', () => {
    const plan = planOf(registry, schema, resolution, '{ resolution(id: "resolution:a") { number redirectedFrom } }');
    expect(plan.text).toBe(
      'CALL () { MATCH (x1:Entity {id: $p1}) RETURN x1, null AS was ' +
        'UNION ALL MATCH (:Redirect {id: $p1})-[:NOW]->(x1:Entity) RETURN x1, $p1 AS was } ' +
        'WITH x1, was WHERE x1:Resolution WITH collect([x1.number, was]) AS rows ' +
        "OPTIONAL MATCH (m:Meta {id: 'dataset'}) OPTIONAL MATCH (c:Meta {id: 'commits'}) " +
        'RETURN [rows, [m.datasetVersion, m.loadedAt, coalesce(c.count, 0), coalesce(c.until > timestamp(), false)]] AS row',
    );
    expect(plan.parameters).toEqual({ p1: 'resolution:a' });
  });

  it('pages a nested connection by its nodes and relationships, and leaves out labels that the vocabulary guarantees', () => {
    const text = textOf(
      resolution,
      '{ resolution(id: "r") { implementedBy(first: 2) { nodes { number } totalCount } } }',
    );
    expect(text).toContain(
      '[COLLECT { MATCH (x1)<-[r1:IMPLEMENTS]-(x2) WITH x2, r1 ORDER BY x2.id, r1.id LIMIT $p2 ' +
        'RETURN [labels(x2), x2.number] }, COUNT { MATCH (x1)<-[r1:IMPLEMENTS]-(x2) }]',
    );
  });

  it('keeps the label where the vocabulary lets other kinds stand at the far end', () => {
    const text = textOf({ by: 'id', kind: 'Province' }, '{ province(id: "p") { departments { totalCount } } }');
    expect(text).toContain('[COUNT { MATCH (x1)<-[r1:SERVES]-(x2:Department) }]');
  });

  it('reads only what is selected of a connection', () => {
    expect(textOf({ by: 'list', kind: 'Province' }, '{ provinces { totalCount } }')).toMatch(
      /^WITH collect\(\[COUNT \{ MATCH \(x1:Province\) \}\]\) AS rows /,
    );
  });

  it('reads what cursors are made of where one is selected alone', () => {
    const text = (fields: string) =>
      textOf({ by: 'list', kind: 'Province' }, `{ provinces { nodes { id } ${fields} } }`);
    expect(text('pageInfo { hasNextPage }')).toContain('LIMIT $p1 RETURN [x1.id] }');
    expect(text('pageInfo { endCursor }')).toContain('LIMIT $p1 RETURN [[x1.id], [x1.id]] }');
    expect(text('edges { cursor }')).toContain('LIMIT $p1 RETURN [[x1.id], [[x1.id]]] }');
  });

  it('is sure of the id where it looks for days, so that their index serves for totals too', () => {
    const text = textOf({ by: 'list', kind: 'Plan' }, '{ plans(where: { issuedOn: { gte: "2020" } }) { totalCount } }');
    expect(text).toContain('COUNT { MATCH (x1:Plan) WHERE x1._day_issuedOn >= $p1 AND x1.id IS NOT NULL }');
  });

  it('goes on behind a cursor, and backwards ahead of one', () => {
    const cursor = (...values: string[]) => Buffer.from(JSON.stringify(['id', ...values])).toString('base64url');
    const root: Root = { by: 'list', kind: 'Province' };
    const after = planOf(registry, schema, root, `{ provinces(after: "${cursor('province:b')}") { nodes { id } } }`);
    expect(after.text).toContain(
      'MATCH (x1:Province) WHERE x1.id IS NOT NULL AND (x1.id > $p2) WITH x1 ORDER BY x1.id LIMIT $p1',
    );
    expect(after.parameters).toEqual({ p1: 21n, p2: 'province:b' });
    const before = planOf(
      registry,
      schema,
      root,
      `{ provinces(last: 3, before: "${cursor('province:b')}") { nodes { id } } }`,
    );
    expect(before.text).toContain(
      'MATCH (x1:Province) WHERE x1.id IS NOT NULL AND (x1.id < $p2) WITH x1 ORDER BY x1.id DESC LIMIT $p1',
    );
    expect(before.parameters).toEqual({ p1: 4n, p2: 'province:b' });
  });

  it('follows a condition from the entity that it names by id, and looks at all others for each member', () => {
    const text = (where: string) =>
      textOf({ by: 'list', kind: 'LegalDocument' }, `{ legalDocuments(where: ${where}) { totalCount } }`);
    expect(text('{ issuedBy: { some: { id: { eq: "a" }, collective: { eq: false } }, count: { gt: 1 } } }')).toContain(
      'COUNT { MATCH (x1:LegalDocument) MATCH (x1)-[r1:ISSUED_BY]->(x2) WHERE x2:Entity AND x2.id = $p1 AND x2.collective = $p2 ' +
        'WITH DISTINCT x1 WHERE COUNT { MATCH (x1)-[r2:ISSUED_BY]->(x3) } > $p3 }',
    );
    expect(text('{ issuedBy: { some: { serves: { some: { id: { in: ["a"] } } } } } }')).toContain(
      'COUNT { MATCH (x1:LegalDocument) MATCH (x1)-[r1:ISSUED_BY]->(x2) MATCH (x2)-[r2:SERVES]->(x3) WHERE x3:Entity AND x3.id IN $p1 WITH DISTINCT x1 }',
    );
    expect(text('{ issuedBy: { some: { name: { eq: "a" } } } }')).toContain(
      'WHERE EXISTS { MATCH (x1)-[r1:ISSUED_BY]->',
    );
    expect(text('{ or: [{ issuedBy: { some: { id: { eq: "a" } } } }] }')).toContain('EXISTS {');
  });

  it('looks at the key that an entity keeps of the one it leads to, and beyond it only for more', () => {
    const text = (some: string) =>
      textOf(
        { by: 'id', kind: 'Province' },
        `{ province(id: "p") { observations(where: { indicator: { some: ${some} } }) { totalCount } } }`,
      );
    expect(text('{ id: { eq: "a" } }')).toContain(
      '[COUNT { MATCH (x1)<-[r1:ABOUT]-(x2:Observation) WHERE x2._key_MEASURES = $p2 }]',
    );
    expect(text('{ id: { in: ["a"] }, unit: { eq: "%" } }')).toContain(
      'WHERE x2._key_MEASURES IN $p2 AND EXISTS { MATCH (x2)-[r2:MEASURES]->(x3) WHERE x3.id IN $p3 AND x3.unit = $p4 } }',
    );
    expect(text('{ unit: { eq: "%" } }')).toContain(
      'WHERE EXISTS { MATCH (x2)-[r2:MEASURES]->(x3) WHERE x3.unit = $p2 } }',
    );
  });

  it('orders a root list by what an index holds', () => {
    const text = (order: string) =>
      textOf({ by: 'list', kind: 'Plan' }, `{ plans(orderBy: [${order}]) { nodes { id } } }`);
    expect(text('{ issuedOn: DESC }')).toContain(
      'MATCH (x1:Plan) WHERE x1._day_issuedOn IS NOT NULL AND x1.id IS NOT NULL WITH x1 ORDER BY x1._day_issuedOn DESC, x1.id DESC',
    );
    expect(text('{ collective: DESC }')).toContain('MATCH (x1:Plan) WITH x1 ORDER BY');
  });

  it('shares one column between fragments that read the same, and guards what only some kinds read', () => {
    const text = textOf(
      { by: 'id', kind: 'Entity' },
      `{ node(id: "x") {
        ... on Plan { a: issuedBy(first: 1) { totalCount } }
        ... on Decision { b: issuedBy(first: 1) { totalCount } }
        ... on Person { tenures { totalCount } } name } }`,
    );
    expect(text).toContain(
      'WITH collect([labels(x1), x1.name, CASE WHEN x1:Decision|Plan THEN [COUNT { MATCH (x1)-[r1:ISSUED_BY]->(x2) }] END, ' +
        'CASE WHEN x1:Person THEN [COUNT { MATCH (x1)<-[r2:HELD_BY]-(x3) }] END]) AS rows',
    );
  });

  it('gives the English name with the Vietnamese behind it', () => {
    expect(textOf(resolution, '{ resolution(id: "r") { name(lang: EN) } }')).toContain(
      '[coalesce(x1.nameEn, x1.name)]',
    );
  });

  it('takes the latest of several facts for a field that holds one', () => {
    expect(textOf({ by: 'id', kind: 'Commune' }, '{ commune(id: "c") { partOf { id } } }')).toContain(
      'COLLECT { MATCH (x1)-[r1:PART_OF]->(x2:Place) WITH x2, r1 ORDER BY r1._from DESC, x2.id LIMIT 1 RETURN [labels(x2), x2.id] }[0]',
    );
  });

  it('reads a relationship’s evidence without its source where the passage says enough', () => {
    const query = (fields: string) =>
      `{ resolution(id: "r") { issuedBy { edges { relation { evidence { ${fields} } } } } } }`;
    expect(textOf(resolution, query('paragraph'))).not.toContain(':Source');
    expect(textOf(resolution, query('source { name }'))).toContain(
      "UNWIND r1.evidence AS e1 MATCH (x3:Entity {id: split(split(e1, '#')[0], '@')[0]})",
    );
  });

  it('has one text for all values of a variable, and another when its shape decides', () => {
    const query =
      'query ($id: ID!, $after: String, $all: Boolean!) { resolution(id: $id) { issuedBy(after: $after) { nodes { id name @include(if: $all) } } } }';
    const text = (variables: Record<string, unknown>) => textOf(resolution, query, variables);
    const cursor = Buffer.from('["id,relation","a","b"]').toString('base64url');
    expect(text({ id: 'a', all: true })).toBe(text({ id: "b'}) DETACH DELETE x //", all: true }));
    expect(text({ id: 'a', all: true })).not.toBe(text({ id: 'a', all: false }));
    expect(text({ id: 'a', all: true, after: cursor })).not.toBe(text({ id: 'a', all: true, after: null }));
  });

  it('puts no word of the request into the text', () => {
    const text = textOf(resolution, '{ wicked: resolution(id: "evil") { wild: issuedBy { bad: nodes { mad: id } } } }');
    expect(text).not.toMatch(/wicked|evil|wild|bad|mad/);
  });
});
