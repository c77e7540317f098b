import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { geoArea } from 'd3-geo';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import { projectRoot } from '../../src/root.js';

const REFERENCE = join(projectRoot(), 'seeds', 'reference');

/** The generated file, which is committed. */
export const GEOMETRY_FILE = join(projectRoot(), 'src', 'explorer', 'pages', 'map', 'provinces.topojson');

/** Steps of the grid to which points are rounded, in each direction: about 1 km, a third of a pixel on the screen. */
const STEPS = 2_000;

/**
 * The borders of the sixty-three provinces, each line once, as TopoJSON: a geometry's `id` is the code of the province among the sixty-three,
 * `properties.today` that of the province among the thirty-four into which all of it went.
 */
export function geometry(): string {
  const successors = successorsOf(readFileSync(join(REFERENCE, 'provinces.csv'), 'utf8'));
  const collection = JSON.parse(readFileSync(join(REFERENCE, 'provinces-63.geojson'), 'utf8')) as FeatureCollection<
    Polygon | MultiPolygon,
    { readonly code: string }
  >; // the reference data's own format
  const features = collection.features.map(({ geometry: shape, properties: { code } }) => ({
    type: 'Feature' as const,
    id: code,
    properties: { today: successors.get(code) },
    geometry: turned(shape),
  }));
  const provinces: FeatureCollection = { type: 'FeatureCollection', features };
  return `${JSON.stringify(topology({ provinces }, STEPS))}\n`;
}

function successorsOf(csv: string): ReadonlyMap<string, string> {
  const rows = parse(csv, { columns: true }) as readonly Readonly<Record<string, string>>[]; // `columns` makes records
  return new Map(rows.filter(({ era }) => era === '63').map((row) => [row['code'] ?? '', row['successor_code'] ?? '']));
}

/** d3-geo wants outer rings clockwise, the other way round than GeoJSON, of which the file has both: else a province covers the globe but itself. */
function turned(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  return shape.type === 'Polygon'
    ? { type: 'Polygon', coordinates: turnedRings(shape.coordinates) }
    : { type: 'MultiPolygon', coordinates: shape.coordinates.map(turnedRings) };
}

function turnedRings(coordinates: readonly Position[][]): Position[][] {
  const small = geoArea({ type: 'Polygon', coordinates: [...coordinates] }) < 2 * Math.PI;
  return small ? [...coordinates] : coordinates.map((ring) => [...ring].reverse());
}
