import { type KeyboardEvent, useRef } from 'react';
import { SaveDrawn } from '../../parts/picture/save-drawn.js';
import { useWords } from '../../text/use-words.js';
import { type Canvas, fit, pointsOf, putBack } from './canvas.js';
import { networkSvg } from './network-svg.js';
import { toward } from './toward.js';
import { useCanvas } from './use-canvas.js';
import { type NetworkState } from './use-network.js';
import { WORDS } from './words.js';

interface GraphCanvasParts {
  readonly id: string;
  readonly around: NetworkState;
}

const ZOOM_STEP = 1.3;

/** The network as signs and lines, moved and opened by mouse, finger or keys. */
export function GraphCanvas({ id, around }: GraphCanvasParts) {
  const words = useWords(WORDS);
  const box = useRef<HTMLDivElement>(null);
  const { canvas, moved, points } = useCanvas(box, around);
  const press = (event: KeyboardEvent) => {
    const cy = canvas.current;
    if (cy && pressed(event.key, cy, id, around)) event.preventDefault();
  };
  const free = () => {
    moved.current.clear();
    if (canvas.current) putBack(canvas.current, points);
  };
  return (
    <figure className="graph-figure">
      <div
        ref={box}
        className="graph-canvas"
        role="application"
        tabIndex={0}
        aria-label={words.canvas}
        aria-describedby="graph-keys"
        onKeyDown={press}
      />
      <figcaption>
        <p id="graph-keys">{words.keys}</p>
        <p className="graph-buttons">
          <button type="button" onClick={around.undo}>
            {words.undo}
          </button>
          <button type="button" onClick={() => canvas.current && fit(canvas.current)}>
            {words.fit}
          </button>
          <button type="button" onClick={free}>
            {words.free}
          </button>
          <SaveDrawn
            name={`around-${id}`}
            picture={() => networkSvg(around.network, canvas.current ? pointsOf(canvas.current) : points)}
          />
        </p>
      </figcaption>
    </figure>
  );
}

/** Does what a key means; false: it means nothing here. */
function pressed(key: string, cy: Canvas, centre: string, around: NetworkState): boolean {
  const at = around.network.nodes.some(({ id }) => id === around.at) && around.at !== null ? around.at : centre;
  const next = toward(key, at, pointsOf(cy));
  if (next !== null) around.choose(next);
  else if (key === 'Enter' || key === ' ') around.open(at);
  else if (key === 'Delete' || key === 'Backspace') around.close(at);
  else if (key === '+' || key === '=') zoom(cy, ZOOM_STEP);
  else if (key === '-') zoom(cy, 1 / ZOOM_STEP);
  else if (key === '0') fit(cy);
  else return key.startsWith('Arrow');
  return true;
}

function zoom(cy: Canvas, by: number): void {
  cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}
