import { type Loaders } from './loaders.js';

/** Arguments of the lists of documents. */
export interface DocumentsArguments {
  readonly where: Where;
  readonly orderBy: readonly { readonly issuedOn?: 'ASC' | 'DESC' }[];
  readonly first: number;
}

interface Where {
  readonly issuedOn?: { readonly gte?: string; readonly lt?: string };
  readonly appliesIn?: { readonly some: { readonly id: { readonly eq: string } } };
  readonly implementedBy?: { readonly some: { readonly issuedOn: { readonly gte: string } } };
  readonly basedOn?: { readonly none: { readonly issuedOn: { readonly lt: string } } };
}

const DAY = 'WHERE d._day_issuedOn >= $gte AND d._day_issuedOn < $lt AND d.id IS NOT NULL';

/** By day of issue. */
export async function byDay(label: string, loaders: Loaders, { where, orderBy, first }: DocumentsArguments) {
  const direction = orderBy[0]?.issuedOn ?? 'ASC';
  const { gte = '0', lt = '~' } = where.issuedOn ?? {};
  const parameters = { gte, lt, limit: BigInt(first + 1) };
  const order = `ORDER BY d._day_issuedOn ${direction}, d.id ${direction} LIMIT $limit`;
  const found = await loaders.rows(
    `MATCH (d:${label}) ${DAY} WITH d ${order} RETURN properties(d) AS node`,
    parameters,
  );
  return {
    nodes: found.slice(0, first).map(({ node }) => node),
    pageInfo: { hasNextPage: found.length > first },
    totalCount: async () => {
      const [count] = await loaders.rows(`MATCH (d:${label}) ${DAY} RETURN count(d) AS total`, parameters);
      return count?.['total'];
    },
  };
}

/** In a province, carried out by something since a day, resting on nothing before another; what most rests on comes first. */
export async function byCount(loaders: Loaders, { where, first }: DocumentsArguments) {
  const found = await loaders.rows(
    `MATCH (:Entity {id: $province})<-[:APPLIES_IN]-(d:Resolution)
WHERE EXISTS { MATCH (d)<-[:IMPLEMENTS]-(p) WHERE p._day_issuedOn >= $from }
  AND NOT EXISTS { MATCH (d)-[:BASED_ON]->(b) WHERE b._day_issuedOn > '' AND b._day_issuedOn < $day }
WITH d, COUNT { (d)<-[:BASED_ON]-() } AS uses ORDER BY uses DESC, d.id DESC LIMIT $limit RETURN properties(d) AS node`,
    {
      province: where.appliesIn?.some.id.eq,
      from: where.implementedBy?.some.issuedOn.gte,
      day: where.basedOn?.none.issuedOn.lt,
      limit: BigInt(first),
    },
  );
  return { nodes: found.map(({ node }) => node) };
}
