import { type Kind, type Model } from '../../../src/model/model.js';
import { type Graph, type GraphNode } from './graph.js';

/** What the evaluator answers from. */
export interface World {
  readonly model: Model;
  readonly graph: Graph;
}

/** The concrete kind of an entity. */
export function kindOf({ model }: World, { id, labels }: GraphNode): Kind {
  const kind = labels.map((label) => model.kinds.get(label)).find((one) => one?.concrete);
  if (!kind) throw new Error(`${id} is of no kind`);
  return kind;
}
