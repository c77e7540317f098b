import { type Fact } from '../check/fact.js';
import { type Dataset, type GraphIdentifier, type GraphNode, type GraphRelationship } from '../dataset.js';
import { type Note } from '../problems.js';
import { type FormerId } from '../records/id-lists.js';
import { type Vocabulary } from '../records/vocabulary.js';
import { checkEdgeEvidence, checkEvidence, checkToOne } from './check-nodes.js';
import { checkEnds } from './check-edges.js';
import { checkIntervals } from './check-intervals.js';
import { draftsOf, type Draft } from './draft.js';
import { edgesOf, type Edge } from './edges.js';
import { evidenceOf, sortedKeys } from './evidence-order.js';
import { checkFormerIds, formerIdsByEntity } from './former-ids.js';
import { identified } from './ids.js';
import { checkNames, Names } from './names.js';
import { propertiesOf } from './properties.js';

export interface Former {
  readonly redirects: readonly FormerId[];
  readonly retired: readonly FormerId[];
}

/** Puts the facts together to one graph. It is to be trusted only when nothing was noted. */
export function resolved(facts: readonly Fact[], former: Former, vocabulary: Vocabulary, note: Note): Dataset {
  const named = identified(facts, vocabulary, note);
  const drafts = draftsOf(named, note);
  const redirects = new Map(former.redirects.map(({ id, says }) => [id, says]));
  checkEnds(named, drafts, redirects, vocabulary, note);
  const edges = edgesOf(named, note);
  const names = new Names(drafts, named);
  checkNames(drafts, names, note);
  checkEvidence(drafts, note);
  checkEdgeEvidence(edges.values(), drafts, note);
  checkToOne(drafts, edges.values(), vocabulary, note);
  checkIntervals(drafts.values(), edges.values(), note);
  checkFormerIds(former.redirects, former.retired, drafts, vocabulary, note);
  const formerIds = formerIdsByEntity(former.redirects);
  return {
    nodes: new Map([...drafts.values()].map((draft) => [draft.id, nodeOf(draft, names, formerIds, note)])),
    relationships: new Map([...edges.values()].map((edge) => [edge.id, relationshipOf(edge)])),
  };
}

function nodeOf(draft: Draft, names: Names, formerIds: ReadonlyMap<string, readonly string[]>, note: Note): GraphNode {
  return {
    id: draft.id,
    kind: draft.kind,
    properties: propertiesOf(draft, names, note),
    identifiers: identifiersOf(draft),
    evidence: evidenceOf(draft.statements),
    formerIds: formerIds.get(draft.id) ?? [],
  };
}

/** Those written, and the number of a document; each once, sorted. */
function identifiersOf(draft: Draft): readonly GraphIdentifier[] {
  const number = draft.kind.interfaces.includes('LegalDocument') ? draft.properties.get('number')?.value : undefined;
  const own = typeof number === 'string' ? [{ scheme: 'document-number', value: number }] : [];
  const all = [...own, ...draft.identifiers].map(
    ({ scheme, value, ...days }: GraphIdentifier | Draft['identifiers'][number]) => ({
      scheme,
      value,
      ...(days.from === undefined ? {} : { from: days.from }),
      ...(days.to === undefined ? {} : { to: days.to }),
    }),
  );
  const once = new Map(all.map((one) => [JSON.stringify([one.scheme, one.value]), one]));
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function relationshipOf(edge: Edge): GraphRelationship {
  return {
    id: edge.id,
    type: edge.type,
    from: edge.from,
    to: edge.to,
    properties: {
      ...(edge.role === undefined ? {} : { role: edge.role }),
      ...(edge.validFrom === undefined ? {} : { from: edge.validFrom }),
      ...(edge.validTo === undefined ? {} : { to: edge.validTo }),
      ...(edge.note === undefined ? {} : { note: edge.note }),
      implied: edge.implied ?? false,
      planned: edge.planned ?? false,
    },
    evidence: sortedKeys(edge.evidence),
  };
}
