import { type GraphNode } from '../dataset.js';
import { figuresOf, type Figure } from './figure.js';
import { KnownUnits, type UnitCount } from './known-units.js';
import { isNationwide } from './nationwide.js';
import { printedFigure, printedNumber } from './printed-figure.js';
import { type Doubt, type Rule } from './rule.js';
import { type View } from './view.js';

/** A stated number of provinces, districts or communes that the reference data for its period does not bear out. */
export const UNIT_COUNTS: Rule = {
  name: 'unit-counts',
  kind: 'CONTRADICTION',
  doubts: (view) => {
    const known = new KnownUnits(view);
    return figuresOf(view).flatMap((figure) => {
      const stated = statedCount(figure, view);
      if (stated === undefined || figure.period === undefined) return [];
      const count = known.count(stated.units, figure.period);
      return count === undefined || agrees(stated, count) ? [] : [doubtOf(figure, stated, count, view)];
    });
  },
};

interface StatedCount {
  readonly number: number;
  /** What the reference data holds of that kind. */
  readonly units: readonly GraphNode[];
  readonly noun: Noun;
  /** All units are meant, not only those of some sort. */
  readonly all: boolean;
}

interface Noun {
  readonly kind: string;
  readonly vi: string;
  readonly en: string;
}

const COMMUNES: Noun = { kind: 'Commune', vi: 'đơn vị cấp xã', en: 'communes' };
const DISTRICTS: Noun = { kind: 'District', vi: 'đơn vị cấp huyện', en: 'districts' };
const PROVINCES: Noun = { kind: 'Province', vi: 'đơn vị cấp tỉnh', en: 'provinces' };

const BY_LEVEL: Readonly<Record<string, Noun>> = { COMMUNE: COMMUNES, DISTRICT: DISTRICTS };
const BY_UNIT: Readonly<Record<string, Noun>> = { communes: COMMUNES, districts: DISTRICTS };

function statedCount(figure: Figure, view: View): StatedCount | undefined {
  if (figure.outOf !== undefined) return rankedProvinces(figure, figure.outOf, view);
  const { denominator, value, place, level = '', unit = '', scope } = figure;
  const noun = denominator === undefined ? BY_UNIT[unit] : BY_LEVEL[level];
  const number = denominator ?? value;
  if (noun === undefined || number === undefined || place === undefined) return undefined;
  const all = denominator !== undefined && scope === undefined;
  return { number, noun, all, units: unitsWithin(place, noun.kind, view) };
}

/** Fewer may have been ranked than there are, unless the text says among how many provinces. */
function rankedProvinces({ about, rankAmong }: Figure, number: number, view: View): StatedCount | undefined {
  const provinces = about.every((id) => view.node(id)?.kind.name === 'Province');
  if (!provinces || !isNationwide(rankAmong)) return undefined;
  return { number, noun: PROVINCES, all: rankAmong?.includes('tỉnh') === true, units: view.of('Province') };
}

function unitsWithin(place: string, kind: string, view: View): readonly GraphNode[] {
  return view.to(place, 'PART_OF').flatMap((id) => {
    const unit = view.node(id);
    return unit?.kind.name === kind ? [unit] : unitsWithin(id, kind, view);
  });
}

function agrees({ number, all }: StatedCount, { least, most }: UnitCount): boolean {
  return number <= most && (!all || number >= least);
}

function doubtOf(figure: Figure, { number, noun }: StatedCount, { least, most }: UnitCount, view: View): Doubt {
  const place = noun === PROVINCES ? undefined : figure.place;
  const count = (language: 'VI' | 'EN') =>
    least === most
      ? printedNumber(most, language)
      : `${printedNumber(least, language)}–${printedNumber(most, language)}`;
  const where = (language: 'VI' | 'EN') => (place === undefined ? '' : ` ${view.name(place, language)}`);
  return {
    core: [figure.id],
    besides: place === undefined ? [] : [place],
    statedBy: [figure.id],
    explanation: `${printedFigure(figure, 'VI')} tính ${printedNumber(number, 'VI')} ${noun.vi}, nhưng theo dữ liệu tham chiếu${where('VI')} có ${count('VI')} vào kỳ ${figure.period ?? ''}.`,
    explanationEn: `${printedFigure(figure, 'EN')} counts ${printedNumber(number, 'EN')} ${noun.en}, but the reference data has ${count('EN')} as of ${figure.period ?? ''}${place === undefined ? '' : ` for ${view.name(place, 'EN')}`}.`,
  };
}
