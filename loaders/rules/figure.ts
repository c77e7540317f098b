import { type GraphNode } from '../dataset.js';
import { type View } from './view.js';

/** An observation with its relations; undefined: not told. */
export interface Figure {
  readonly id: string;
  readonly node: GraphNode;
  readonly raw: string;
  readonly indicator: string;
  /** Sorted. */
  readonly about: readonly string[];
  readonly place: string | undefined;
  /** The printed total of which it is a part. */
  readonly whole: string | undefined;
  readonly value: number | undefined;
  readonly unit: string | undefined;
  readonly bound: string | undefined;
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
  readonly rank: number | undefined;
  readonly rankBound: string | undefined;
  readonly rankAmong: string | undefined;
  readonly outOf: number | undefined;
  readonly baseline: string | undefined;
  readonly period: string | undefined;
  readonly periodFrom: string | undefined;
  readonly level: string | undefined;
  readonly scope: string | undefined;
}

/** All observations, in order of their ids. */
export function figuresOf(view: View): readonly Figure[] {
  return view.of('Observation').map((node) => figureOf(node, view));
}

function figureOf(node: GraphNode, view: View): Figure {
  const text = (name: string) => textIn(node, name);
  const number = (name: string) => numberIn(node, name);
  return {
    id: node.id,
    node,
    raw: text('raw') ?? '',
    indicator: view.from(node.id, 'MEASURES')[0] ?? '',
    about: view.from(node.id, 'ABOUT'),
    place: view.from(node.id, 'IN_PLACE')[0],
    whole: view.from(node.id, 'PART_OF')[0],
    value: number('value'),
    unit: text('unit'),
    bound: text('bound'),
    numerator: number('numerator'),
    denominator: number('denominator'),
    rank: number('rank'),
    rankBound: text('rankBound'),
    rankAmong: text('rankAmong'),
    outOf: number('outOf'),
    baseline: text('baseline'),
    period: text('period'),
    periodFrom: text('periodFrom'),
    level: text('level'),
    scope: text('scope'),
  };
}

export function textIn({ properties }: GraphNode, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' ? value : undefined;
}

function numberIn({ properties }: GraphNode, name: string): number | undefined {
  const value = properties[name];
  return typeof value === 'number' ? value : undefined;
}
