import { type GraphEvidence, type GraphNode, type GraphRelationship } from '../../../loaders/dataset.js';
import { type Model } from '../../../src/model/model.js';
import { chance } from './chance.js';
import { entity, relationship } from './element.js';

export interface Figure {
  readonly indicator: GraphNode | undefined;
  readonly about: { readonly id: string; readonly name: string };
  readonly place: string;
  /** A year. */
  readonly period: string;
  readonly level: string;
  readonly stated: GraphEvidence;
  /** Of the subject: figures of one subject grow from year to year. */
  readonly keys: readonly number[];
}

/** A printed figure with all that belongs to it, its id and name by the kind's rule. */
export function observation(
  model: Model,
  { indicator, about, place, period, level, stated, keys }: Figure,
): { readonly node: GraphNode; readonly relationships: readonly GraphRelationship[] } {
  if (indicator === undefined) throw new Error('the seeds have no indicators');
  const local = (id: string) => id.slice(id.indexOf(':') + 1).replaceAll('/', '-');
  const passage = `${local(stated.source)}-${stated.paragraph ?? 0}`;
  const id = `observation:${local(indicator.id)}/${local(about.id)}/${period}/${passage}`;
  const unit = String(indicator.properties['unit']);
  const value = valueOf(unit, period, keys);
  const raw = value.toLocaleString('vi');
  const name = `${String(indicator.properties['name'])}, ${about.name}, ${period}: ${raw}`;
  const given = { name, value, raw, unit, bound: 'EXACT', period, level, periodKind: 'POINT', periodBasis: 'PRINTED' };
  return {
    node: entity(model, 'Observation', id, given, { ...stated, raw }),
    relationships: [
      relationship('MEASURES', id, indicator.id, stated),
      relationship('ABOUT', id, about.id, stated),
      relationship('IN_PLACE', id, place, stated),
    ],
  };
}

function valueOf(unit: string, period: string, keys: readonly number[]): number {
  const growth = (Number(period) - 2010) / 20;
  if (unit === '%') return Math.round((20 + 50 * growth + 25 * chance(7, ...keys)) * 10) / 10;
  return Math.round((1 + growth) * 100_000 * chance(8, ...keys) + 10);
}
