import { type GraphNode } from './graph.js';
import { type AsOf } from './validity.js';

/** An entity, under which former id it was asked for, and the span of which is spoken from here on. */
export interface Entity {
  readonly node: GraphNode;
  readonly redirectedFrom: string | null;
  readonly asOf: AsOf;
}
