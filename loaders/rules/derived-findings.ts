import { createHash } from 'node:crypto';
import { type Kind } from '../../src/model/model.js';
import { type Dataset, type GraphEvidence, type GraphNode, type GraphRelationship } from '../dataset.js';
import { evidenceKey } from '../records/record.js';
import { kindNamed, localPart, type Vocabulary } from '../records/vocabulary.js';
import { evidenceOf, sortedKeys } from '../resolve/evidence-order.js';
import { edgeId } from '../resolve/edges.js';
import { valueText } from '../resolve/names.js';
import { filled } from '../resolve/template.js';
import { type Doubt, type Rule } from './rule.js';
import { RULES } from './rules.js';
import { viewOf, type View } from './view.js';

/** The dataset with what the rules find in it. A curated finding that says the same is left to stand alone. */
export function withDerivedFindings(dataset: Dataset, vocabulary: Vocabulary): Dataset {
  const view = viewOf(dataset);
  const kind = kindNamed(vocabulary, 'Finding');
  const nodes = new Map(dataset.nodes);
  const relationships = new Map(dataset.relationships);
  for (const rule of RULES) {
    for (const doubt of rule.doubts(view)) {
      if (isCurated(rule, doubt, view)) continue;
      const finding = findingOf(rule, doubt, kind, view);
      nodes.set(finding.id, finding);
      for (const concern of concernsOf(finding, doubt)) relationships.set(concern.id, concern);
    }
  }
  return { nodes, relationships };
}

/** Kinds of finding that say alike that figures do not fit. */
const ALIKE: readonly string[] = ['CONTRADICTION', 'ARITHMETIC'];

function isCurated({ kind }: Rule, { core }: Doubt, view: View): boolean {
  const [first = ''] = core;
  return view.to(first, 'CONCERNS').some((id) => {
    const curated = view.node(id)?.properties['kind'];
    const alike = curated === kind || (ALIKE.includes(String(curated)) && ALIKE.includes(kind));
    return alike && core.every((one) => view.from(id, 'CONCERNS').includes(one));
  });
}

function findingOf(rule: Rule, doubt: Doubt, kind: Kind, view: View): GraphNode {
  return {
    id: `finding:rule/${rule.name}/${keyOf(doubt)}`,
    kind,
    properties: {
      aliases: [],
      collective: false,
      explanation: doubt.explanation,
      explanationEn: doubt.explanationEn,
      kind: rule.kind,
      name: nameOf(rule, doubt, kind, view, 'name'),
      nameEn: nameOf(rule, doubt, kind, view, 'nameEn'),
      rule: rule.name,
    },
    identifiers: [],
    evidence: passagesOf(doubt, view),
    formerIds: [],
  };
}

function nameOf(rule: Rule, { core }: Doubt, kind: Kind, view: View, language: 'name' | 'nameEn'): string {
  const concerns = core.map((id) => view.name(id, language === 'name' ? 'VI' : 'EN')).join(', ');
  const template = (language === 'name' ? kind.nameTemplate : kind.nameEnTemplate) ?? '{kind}';
  const named = filled(template, (field) =>
    field === 'kind' ? valueText(kind, field, rule.kind, language) : concerns,
  );
  return 'text' in named ? named.text : rule.name;
}

/** Stable as long as the doubt is about the same: of one entity its own name, of several a hash. */
function keyOf({ core }: Doubt): string {
  const [only] = core;
  if (only !== undefined && core.length === 1) return localPart(only);
  return createHash('sha256')
    .update(JSON.stringify([...core].sort()))
    .digest('hex')
    .slice(0, 16);
}

function allConcerns({ core, besides = [] }: Doubt): readonly string[] {
  return [...new Set([...core, ...besides])];
}

/** Where the doubtful things are stated; the figures printed there stay with the observations. */
function passagesOf(doubt: Doubt, view: View): readonly GraphEvidence[] {
  const passages = (doubt.statedBy ?? allConcerns(doubt)).flatMap((id) => view.node(id)?.evidence ?? []);
  const statements = passages.map(({ source, paragraph, row }) => ({
    at: NOWHERE,
    source,
    paragraph,
    row,
    raw: undefined,
  }));
  return evidenceOf(statements);
}

/** Derived findings stand in no seed file. */
const NOWHERE = { file: '', line: 1, column: 1 };

function concernsOf(finding: GraphNode, doubt: Doubt): readonly GraphRelationship[] {
  const evidence = sortedKeys(
    finding.evidence.map(({ source, paragraph, row }) => evidenceKey({ source, paragraph, row })),
  );
  return allConcerns(doubt).map((to) => {
    const ends = { type: 'CONCERNS', from: finding.id, to };
    const id = edgeId({ ...ends, role: undefined, validFrom: undefined });
    return { id, ...ends, properties: { implied: false, planned: false }, evidence };
  });
}
