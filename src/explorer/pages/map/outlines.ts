import { geoMercator, geoPath, type GeoPath } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as Areas, Polygon as Area, Topology } from 'topojson-specification';
import { type Era } from '../../api/operations.generated.js';
import text from './provinces.topojson?raw';

/** Units of the picture. */
export const WIDTH = 480;
export const HEIGHT = 740;

/** A province's shape on the picture. */
export interface Outline {
  /** The statistical office's code in the era. */
  readonly code: string;
  /** As the `d` of an SVG path. */
  readonly path: string;
  /** Of its area. */
  readonly centre: readonly [x: number, y: number];
}

interface Codes {
  readonly today: string;
}

type Borders = Topology<{ provinces: GeometryCollection<Codes> }>;

const drawn = new Map<Era, readonly Outline[]>();

/** The provinces of an era; the thirty-four are put together from the sixty-three. Drawn once. */
export function outlines(era: Era): readonly Outline[] {
  const known = drawn.get(era) ?? drawnOf(era);
  drawn.set(era, known);
  return known;
}

function drawnOf(era: Era): readonly Outline[] {
  const borders = JSON.parse(text) as Borders; // written by this project
  const all = feature(borders, borders.objects.provinces);
  // the mainland keeps to the left; the archipelagos stand on the right
  const path = geoPath(geoMercator().fitExtent([[6, 6], [372, HEIGHT - 6]], all)); // prettier-ignore
  if (era === 'P63')
    return all.features.map(({ id, geometry }) => outline(String(id), geometry as Polygon | MultiPolygon, path)); // nothing else is in the file
  const areas = borders.objects.provinces.geometries as readonly (Area<Codes> | Areas<Codes>)[]; // as above
  const codes = [...new Set(areas.map(({ properties }) => properties?.today ?? ''))];
  return codes.map((code) => {
    const parts = areas.filter(({ properties }) => properties?.today === code);
    return outline(code, merge(borders, parts), path);
  });
}

function outline(code: string, shape: Polygon | MultiPolygon, path: GeoPath): Outline {
  return { code, path: path(shape) ?? '', centre: path.centroid(shape) };
}
