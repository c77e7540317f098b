import cytoscape from 'cytoscape';
import { familyOf } from '../../parts/picture/families.js';
import { lines } from '../../parts/picture/lines.js';
import { lookNow } from './look.js';
import { type Network } from './network.js';
import { type Point } from './radial.js';

/** Around what is shown, in pixels. */
const EDGE = 30;

/** Of a name below its sign. */
const LETTERS = 18;
const MOST_LINES = 3;

/** Of the name of what is chosen, in pixels on the screen however far away it is. */
const CHOSEN_LETTERS = 14;

/** With more nodes than this only those that are open have names until someone comes nearer. */
const CROWDED = 60;

export type Canvas = cytoscape.Core;

/** An empty picture in `container`. */
export function canvasIn(container: HTMLElement): Canvas {
  keepStyleOut();
  return cytoscape({
    container,
    style: lookNow(),
    layout: { name: 'preset' },
    minZoom: 0.08,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
    textureOnViewport: true,
    pixelRatio: 1,
  });
}

/** Shows a network; nodes that were moved by hand, `moved`, stay where they are. */
export function show(
  cy: Canvas,
  { nodes, edges }: Network,
  points: ReadonlyMap<string, Point>,
  moved: ReadonlySet<string>,
): void {
  const crowded = nodes.length > CROWDED;
  const ids = new Set([...nodes.map(({ id }) => id), ...edges.map(({ id }) => id)]);
  cy.batch(() => {
    cy.elements()
      .filter((element) => !ids.has(element.id()))
      .remove();
    for (const { id, type, name, open } of nodes) {
      const position = { ...(points.get(id) ?? { x: 0, y: 0 }) };
      const known = cy.getElementById(id);
      const data = { id, name, label: lines(name, LETTERS, MOST_LINES).join('\n') };
      if (known.empty()) cy.add({ group: 'nodes', data, position });
      else {
        known.data(data);
        if (!moved.has(id)) (known as cytoscape.NodeSingular).position(position); // an id of a node
      }
      cy.getElementById(id).classes([familyOf(type), ...(open ? ['open'] : []), ...(crowded ? ['crowded'] : [])]);
    }
    for (const { id, source, target, implied, planned } of edges)
      if (cy.getElementById(id).empty())
        cy.add({
          group: 'edges',
          data: { id, source: source.id, target: target.id },
          classes: planned ? 'planned' : implied ? 'implied' : '',
        });
  });
}

/** Puts every node where it was placed, whoever moved it. */
export function putBack(cy: Canvas, points: ReadonlyMap<string, Point>): void {
  cy.nodes().positions((node) => ({ ...(points.get(node.id()) ?? { x: 0, y: 0 }) }));
  fit(cy);
}

/** Shows all of it. */
export function fit(cy: Canvas): void {
  cy.fit(undefined, EDGE);
}

/** Sets off a node with its edges, or an edge; null: nothing. */
export function mark(cy: Canvas, id: string | null): void {
  cy.batch(() => {
    cy.elements('.at, .beside').removeClass('at beside').removeStyle('font-size text-max-width');
    if (id === null) return;
    const element = cy.getElementById(id).addClass('at');
    if (!element.isNode()) return;
    element.connectedEdges().addClass('beside');
    const letters = CHOSEN_LETTERS / Math.min(1, cy.zoom());
    element.style({ 'font-size': letters, 'text-max-width': `${letters * LETTERS}px` });
  });
}

/** Brings the name of the node pointed at before all others; null: of none. */
export function over(cy: Canvas, id: string | null): void {
  cy.batch(() => {
    cy.nodes('.over').removeClass('over');
    if (id !== null) cy.getElementById(id).addClass('over');
  });
}

/** Where the nodes stand now. */
export function pointsOf(cy: Canvas): ReadonlyMap<string, Point> {
  return new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
}

/** cytoscape writes one rule into the page, which its policy forbids, unless an element of this id is there; the rule is in graph.css. */
function keepStyleOut(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const stand = document.createElement('meta');
  stand.id = id;
  document.head.append(stand);
}
