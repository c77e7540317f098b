import { type RefObject, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { useAddress } from '../../address/use-address.js';
import { entityName } from '../../text/entity-name.js';
import { type Canvas, canvasIn, fit, mark, over, show } from './canvas.js';
import { lookNow } from './look.js';
import { type Point, radial } from './radial.js';
import { type NetworkState } from './use-network.js';

interface Drawn {
  /** Null before the picture is there. */
  readonly canvas: RefObject<Canvas | null>;
  /** Nodes that were moved by hand. */
  readonly moved: RefObject<Set<string>>;
  /** Where nodes are placed. */
  readonly points: ReadonlyMap<string, Point>;
}

interface Tapped {
  readonly target: {
    readonly id: () => string;
    readonly isNode: () => boolean;
    readonly data: (name: string) => unknown;
  };
}

/** Keeps a picture of the network in `box`: drawn anew when the network changes, marked when the choice does. */
export function useCanvas(box: RefObject<HTMLDivElement | null>, around: NetworkState): Drawn {
  const { lang } = useAddress();
  const canvas = useRef<Canvas | null>(null);
  const moved = useRef(new Set<string>());
  const { network, at } = around;
  const nodesKey = network.nodes.map(({ id, name, open }) => `${id} ${name} ${open}`).join('\n');
  const edgesKey = network.edges.map(({ id }) => id).join('\n');
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the key tells all of the nodes that places them
  const points = useMemo(() => radial(network.nodes), [nodesKey]);
  const tap = useEffectEvent(({ target }: Tapped) =>
    target.isNode() ? around.open(target.id()) : around.choose(target.id()),
  );
  const draw = useEffectEvent(() => {
    if (!canvas.current) return;
    const named = network.nodes.map((node) => ({ ...node, name: entityName(node.id, node.name, lang) }));
    show(canvas.current, { ...network, nodes: named }, points, moved.current);
    fit(canvas.current);
    mark(canvas.current, at);
  });
  useEffect(() => {
    const container = box.current;
    if (!container) return;
    const cy = canvasIn(container);
    canvas.current = cy;
    cy.on('tap', 'node, edge', (event: Tapped) => tap(event));
    cy.on('dragfree', 'node', ({ target }: Tapped) => void moved.current.add(target.id()));
    cy.on('mouseover', 'node', ({ target }: Tapped) => {
      container.title = String(target.data('name'));
      over(cy, target.id());
    });
    cy.on('mouseout', 'node', () => {
      container.title = '';
      over(cy, null);
    });
    return () => {
      canvas.current = null;
      cy.destroy();
    };
  }, [box]);
  useEffect(() => draw(), [nodesKey, edgesKey]);
  useEffect(() => {
    if (canvas.current) mark(canvas.current, at);
  }, [at]);
  useColours(canvas);
  return { canvas, moved, points };
}

/** Keeps the colours those of the page when it turns dark or light. */
function useColours(canvas: RefObject<Canvas | null>): void {
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const repaint = () => canvas.current?.style(lookNow());
    dark.addEventListener('change', repaint);
    return () => dark.removeEventListener('change', repaint);
  }, [canvas]);
}
