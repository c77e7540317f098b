import { geoMercator } from 'd3-geo';

/** An archipelago that the borders leave out, drawn in a frame of its own. */
export interface Archipelago {
  readonly name: string;
  /** The code, the same in both eras, of the province it belongs to. */
  readonly code: string;
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Some of its islands, on the picture. */
  readonly islands: readonly (readonly [x: number, y: number])[];
}

type Point = [longitude: number, latitude: number];

export const ARCHIPELAGOS: readonly Archipelago[] = [
  archipelago('Hoàng Sa', '48', { x: 362, y: 300, width: 112, height: 72 }, [
    [111.2, 15.78],
    [111.61, 16.53],
    [111.7, 16.45],
    [112.33, 16.83],
    [112.73, 16.67],
  ]),
  archipelago('Trường Sa', '56', { x: 346, y: 600, width: 128, height: 118 }, [
    [111.92, 8.64],
    [112.92, 7.89],
    [113.7, 8.97],
    [114.33, 9.89],
    [114.37, 10.18],
    [114.33, 11.43],
    [112.22, 8.86],
  ]),
];

function archipelago(name: string, code: string, frame: Archipelago['frame'], points: readonly Point[]): Archipelago {
  const { x, y, width, height } = frame;
  const project = geoMercator().fitExtent(
    [
      [x + 14, y + 12],
      [x + width - 14, y + height - 24],
    ],
    { type: 'MultiPoint', coordinates: [...points] },
  );
  return { name, code, frame, islands: points.flatMap((point) => [project(point) ?? []]).filter(isPoint) };
}

function isPoint(point: readonly number[]): point is [number, number] {
  return point.length === 2;
}
