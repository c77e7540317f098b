import { type Model } from '../../../src/model/model.js';
import { bodies } from './bodies.js';
import { documents } from './documents.js';
import { type Part } from './element.js';
import { families } from './families.js';
import { figures } from './figures.js';
import { groundOf } from './ground.js';
import { laws } from './laws.js';
import { yearbooks } from './yearbooks.js';

/**
 * A made-up graph of the nation on real places: 97 provinces, 14,000 communes, 20 departments a province, a million documents with what
 * they launched, and figures of ten years; 1.1 million nodes and 3.4 million relationships (evidence counted) when `share` is 1. Every run
 * makes the same. Documents carry their number, but no identifier nodes for it.
 * @param share Of all but provinces, districts and indicators: 1, 0.1 or 0.01.
 */
export function nationalGraph(model: Model, share: number): Part {
  const ground = groundOf(model, share);
  const setting = { model, share, ground };
  const parts = [
    ground,
    yearbooks(setting),
    laws(setting),
    bodies(setting),
    figures(setting),
    families(setting),
    documents(setting),
  ];
  return {
    nodes: function* () {
      for (const part of parts) yield* part.nodes();
    },
    relationships: function* () {
      for (const part of parts) yield* part.relationships();
    },
  };
}
