import { readFileSync } from 'node:fs';
import { geometry, GEOMETRY_FILE } from '../../support/geometry.js';

it('the borders of the map are what `npm run geometry` writes', () => {
  expect(readFileSync(GEOMETRY_FILE, 'utf8')).toBe(geometry());
});
