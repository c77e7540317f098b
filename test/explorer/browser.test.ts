import { testComparison } from './browser/compare.js';
import { testGraph } from './browser/graph.js';
import { testGraphiql } from './browser/graphiql.js';
import { testLists } from './browser/lists.js';
import { testMap } from './browser/map.js';
import { testPages } from './browser/pages.js';
import { testPath } from './browser/path.js';
import { testStates } from './browser/states.js';
import { testTrace } from './browser/trace.js';
import { describeInBrowser } from './support/chromium.js';
import { stage } from './support/stage.js';

// One file, so that one server and one browser serve them all; `-t 'the map'` runs a part.
describeInBrowser('in a browser', () => {
  const given = stage();
  describe('every page', () => testPages(given));
  describe('where something is missing', () => testStates(given));
  describe('where a list is missing', () => testLists(given));
  describe('the whole path', () => testPath(given));
  describe('a trace', () => testTrace(given));
  describe('a neighbourhood', () => testGraph(given));
  describe('the map', () => testMap(given));
  describe('the comparison', () => testComparison(given));
  describe('GraphiQL', () => testGraphiql(given));
});
