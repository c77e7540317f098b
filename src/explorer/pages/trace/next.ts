import { type Chain } from './chain.js';
import { type Place } from './layered.js';

/** Where a key leads from a stop: left and right along its links, up and down within its column; null: nowhere. */
export function next(
  key: string,
  from: string,
  { stops, links }: Chain,
  places: ReadonlyMap<string, Place>,
): string | null {
  const here = places.get(from);
  const layer = stops.find(({ id }) => id === from)?.layer;
  if (!here || layer === undefined) return null;
  const among = (ids: readonly string[], fits: (place: Place) => boolean) =>
    ids
      .map((id) => ({ id, place: places.get(id) }))
      .filter(({ place }) => place !== undefined && fits(place))
      .sort((one, other) => Math.abs((one.place?.y ?? 0) - here.y) - Math.abs((other.place?.y ?? 0) - here.y))[0]?.id ??
    null;
  const column = stops.filter((stop) => stop.layer === layer).map(({ id }) => id);
  switch (key) {
    case 'ArrowLeft':
      return among(
        links.filter(({ far }) => far === from).map(({ near }) => near),
        ({ x }) => x < here.x,
      );
    case 'ArrowRight':
      return among(
        links.filter(({ near }) => near === from).map(({ far }) => far),
        ({ x }) => x > here.x,
      );
    case 'ArrowUp':
      return among(column, ({ y }) => y < here.y);
    case 'ArrowDown':
      return among(column, ({ y }) => y > here.y);
    case 'Home':
      return stops[0]?.id ?? null;
    default:
      return null;
  }
}
