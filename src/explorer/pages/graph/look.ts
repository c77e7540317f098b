import type cytoscape from 'cytoscape';
import { FAMILIES, type Family } from '../../parts/picture/families.js';

/** Letters smaller than this on the screen are not drawn. */
const SMALLEST_LETTERS = 8;

/** How nodes and edges look, in the colours of the page as they are now. */
export function lookNow(): cytoscape.StylesheetJson {
  const page = getComputedStyle(document.documentElement);
  const colour = (name: string) => page.getPropertyValue(`--${name}`).trim();
  return [
    {
      selector: 'node',
      style: {
        width: 22,
        height: 22,
        shape: 'polygon',
        label: 'data(label)',
        color: colour('ink'),
        'font-family': page.fontFamily,
        'font-size': 13,
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-wrap': 'wrap',
        'text-max-width': '140px',
        'text-background-color': colour('ground'),
        'text-background-opacity': 0.8,
        'min-zoomed-font-size': SMALLEST_LETTERS,
        'border-width': 0,
      },
    },
    ...Object.keys(FAMILIES).map((family) => ({
      selector: `node.${family}`,
      style: {
        'shape-polygon-points': FAMILIES[family as Family].corners.join(' '), // the keys of FAMILIES
        'background-color': colour(family),
      },
    })),
    { selector: 'node.crowded', style: { 'min-zoomed-font-size': 13 } },
    {
      selector: 'node.open',
      style: { width: 32, height: 32, 'font-weight': 600, 'font-size': 15, 'min-zoomed-font-size': SMALLEST_LETTERS },
    },
    ...linesLook(colour),
    {
      selector: 'node.over, node.at',
      style: { 'min-zoomed-font-size': 0, 'text-background-opacity': 1, 'z-index': 20 },
    },
    {
      selector: 'node.at',
      style: { 'border-width': 4, 'border-color': colour('ink') },
    },
  ];
}

function linesLook(colour: (name: string) => string): cytoscape.StylesheetJsonBlock[] {
  return [
    {
      selector: 'edge',
      style: {
        width: 1.2,
        'line-color': colour('line-2'),
        'target-arrow-color': colour('line-2'),
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.7,
        'curve-style': 'straight',
        opacity: 0.7,
      },
    },
    { selector: 'edge.implied', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 4] } },
    { selector: 'edge.planned', style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 4] } },
    { selector: 'edge.at', style: { width: 4, 'line-color': colour('accent'), opacity: 1 } },
    { selector: 'edge.beside', style: { width: 2.2, opacity: 1 } },
  ];
}
