import { type GraphNode, type GraphRelationship } from '../../../loaders/dataset.js';
import { documentsOf, resolutionId, type Document } from './document.js';
import { entity, relationship, type Part } from './element.js';
import { familyOf, programmeId } from './families.js';
import { lawId, LAWS } from './laws.js';
import { placeOf, places, statedIn, type Place, type Setting } from './setting.js';

/** A million documents. Those of a bundle hang together: plans carry out its resolutions, decisions carry out the plans. */
export function documents(setting: Setting): Part {
  return {
    nodes: function* () {
      for (const place of places(setting))
        for (const one of documentsOf(place)) yield documentNode(setting, place, one);
    },
    relationships: function* () {
      for (const place of places(setting)) yield* relationshipsOf(setting, place);
    },
  };
}

function documentNode({ model }: Setting, place: Place, document: Document): GraphNode {
  const { kind, id, name, nameEn, number, issuedOn, topic } = document;
  const title = `Về ${topic[0]} trên địa bàn ${place.unit.name} năm ${place.year}`;
  const horizon = kind === 'Plan' || kind === 'Scheme' ? { horizon: String(place.year + 5) } : {};
  return entity(model, kind, id, { name, nameEn, number, issuedOn, title, ...horizon }, statedIn(place, document.n));
}

function* relationshipsOf(setting: Setting, place: Place): Generator<GraphRelationship> {
  const all = documentsOf(place);
  const plans = all.filter(({ kind }) => kind === 'Plan');
  const decisions = all.filter(({ kind }) => kind === 'Decision');
  for (const document of all) {
    const stated = statedIn(place, document.n);
    yield relationship('ISSUED_BY', document.id, document.issuer, stated);
    if (WIDE.has(document.kind)) yield relationship('APPLIES_IN', document.id, place.unit.id, stated);
  }
  for (const [index, plan] of plans.entries()) {
    const stated = statedIn(place, plan.n);
    yield relationship('IMPLEMENTS', plan.id, resolutionId(place, index % 2), stated);
    for (const which of [0, 1]) yield relationship('LAUNCHES', plan.id, programmeId(familyOf(place), which), stated);
  }
  yield* groundsOf(setting, place, all);
  for (const [index, decision] of decisions.entries()) {
    const stated = statedIn(place, decision.n);
    const plan = index < plans.length ? plans[index] : undefined;
    if (plan !== undefined) yield relationship('IMPLEMENTS', decision.id, plan.id, stated);
    else if (index < 16) yield relationship('BASED_ON', decision.id, resolutionId(place, index % 2), stated);
  }
}

/** Meant for the whole province, not for one body or case. */
const WIDE: ReadonlySet<string> = new Set(['Resolution', 'Directive', 'Scheme']);

/** Resolutions rest on those before them in their province, schemes on a resolution, the directive on a national law. */
function* groundsOf({ ground }: Setting, place: Place, all: readonly Document[]): Generator<GraphRelationship> {
  for (const [n, document] of all.entries()) {
    const stated = statedIn(place, n);
    if (document.kind === 'Scheme') yield relationship('BASED_ON', document.id, resolutionId(place, n % 2), stated);
    if (document.kind === 'Directive')
      yield relationship('BASED_ON', document.id, lawId((place.index + place.ordinal) % LAWS), stated);
    const unit = ground.provinces[place.index];
    if (document.kind !== 'Resolution' || place.ordinal === 0 || unit === undefined) continue;
    const before = placeOf(unit, place.index, place.ordinal - 1);
    yield relationship('BASED_ON', document.id, resolutionId(before, n), stated);
  }
}
