import { type FieldNode } from 'graphql';
import { argumentsOf } from '../arguments.js';
import { heldIn } from '../as-of.js';
import { type Compilation, type Scope } from '../compilation.js';
import { conditionsText } from '../conditions.js';
import { connectionOf } from '../connection.js';
import { stored, type Expression } from '../expression.js';
import { recordOf, type FieldCompiler } from '../record.js';
import { entityEvidenceOf } from './evidence.js';
import { titleOf, type DatedProperty } from './timeline-title.js';

/**
 * Steps along which a reader expects what happened to an entity: events and their places, documents and what they order, tenures, awards,
 * changes of places, sources, and of an indicator what was measured.
 */
const STEPS: readonly string[] = [
  '(:Event)-[:INVOLVES|HELD_IN|UNDER]->',
  '(:LegalDocument)-[:ISSUED_BY|ESTABLISHES|RENAMES|ABOLISHES|LAUNCHES|IMPLEMENTS|AMENDS|REPLACES|REPEALS|APPLIES_IN]->',
  '(:Award)-[:GIVEN_TO|GIVEN_BY]->',
  '(:PlaceChange)-[:CHANGES_FROM|CHANGES_TO|UNDER]->',
  '(:Tenure)-[:HELD_BY|OF_POST]->',
  '(:Observation|Target)-[:MEASURES]->',
  '(:Source)-[:AUTHORED_BY]->',
];

/** Dates that make an entry, of the entity itself and of what the steps lead to. */
const DATED: readonly DatedProperty[] = [
  'existsFrom',
  'existsTo',
  'issuedOn',
  'effectiveOn',
  'on',
  'from',
  'to',
  'attestedFrom',
  'publishedOn',
  'period',
  'deadline',
];

/** `Entity.timeline`: dated facts of an entity, ordered by date, then by the id of what they are about. */
export function timelineOf(
  work: Compilation,
  scope: Scope,
  owner: string,
  fields: readonly [FieldNode, ...FieldNode[]],
): Expression {
  const [entity, property, date] = [work.alias('x'), work.alias('k'), work.alias('k')];
  const fact = { alias: entity, asOf: scope.asOf };
  const node: FieldCompiler = (nodes) =>
    recordOf(work, 'TimelineEntry', nodes, {
      date: () => stored(date),
      title: ([field]) => titleExpression(work, entity, property, field),
      entity: (selected) => work.entity(work, fact, 'Entity', selected),
      evidence: (selected) => entityEvidenceOf(work, fact, 'TimelineEntry', selected),
    });
  return connectionOf(
    work,
    {
      match: entriesText(work, scope, { entity, property, date }),
      conditions: [],
      aggregated: false,
      bound: [entity, property, date],
      order: { computed: [], keys: keysOf(entity, property, date) },
      type: 'TimelineConnection',
      edgeType: 'TimelineEdge',
      node,
      edge: {},
      more: {},
    },
    argumentsOf(work, owner, fields[0]),
    fields,
  );
}
