import { type Model } from '../../../src/model/model.js';
import { resolutionId } from '../national/document.js';
import { groundOf, type Unit } from '../national/ground.js';
import { bundlesOf, placeOf } from '../national/setting.js';

/** The eight shapes of requests that are measured; each has its operation in `<name>.graphql`. */
export const SHAPES = ['document', 'list', 'chain', 'filter', 'page', 'series', 'search', 'trace'] as const;

export type ShapeName = (typeof SHAPES)[number];

/** What requests may ask about in a national graph. */
export interface Nation {
  readonly share: number;
  /** The 63 of the older era. */
  readonly provinces: readonly Unit[];
  readonly indicators: readonly string[];
}

export function nationOf(model: Model, share: number): Nation {
  const { provinces, indicators } = groundOf(model, 0);
  return {
    share,
    provinces: provinces.filter(({ era }) => era === 'P63'),
    indicators: indicators.slice(0, Math.max(1, Math.round(20 * share))).map(({ id }) => id),
  };
}

export type Variables = Readonly<Record<string, string>>;

/** The variables of a shape's n-th request: other ones for each n below 63, with answers of about the same size whatever the share. */
export const SAMPLES: Readonly<Record<ShapeName, (nation: Nation, n: number) => Variables>> = {
  document: (nation, n) => ({ id: resolutionOf(nation, n, 0) }),
  list: (_, n) => ({ before: `${2008 + (n % 15)}-0${1 + (n % 9)}-15` }),
  chain: (nation, n) => ({ id: resolutionOf(nation, n, 0) }),
  filter: (nation, n) => ({ province: unitOf(nation, n).id, from: '2006-01-01', day: '2005-02-01' }),
  page: (_, n) => ({ from: `200${5 + (n % 2)}-0${1 + (n % 9)}-01`, to: `200${5 + (n % 2)}-1${n % 3}-01` }),
  series: ({ indicators }, n) => ({ indicator: indicators[n % indicators.length] ?? '' }),
  search: (nation, n) => ({ text: `Sở Thông tin và Truyền thông ${unitOf(nation, n).name}` }),
  trace: (nation, n) => ({ id: resolutionOf(nation, n, lastOrdinal(nation, n) - 1) }),
};

function unitOf({ provinces }: Nation, n: number): Unit {
  const unit = provinces[n % provinces.length];
  if (unit === undefined) throw new Error('there are no provinces');
  return unit;
}

/** Provinces of the older era come first in the order of bundles. */
function resolutionOf(nation: Nation, n: number, ordinal: number): string {
  return resolutionId(placeOf(unitOf(nation, n), n % nation.provinces.length, ordinal), n % 2);
}

function lastOrdinal({ share, provinces }: Nation, n: number): number {
  return bundlesOf(share, n % provinces.length) - 1;
}
