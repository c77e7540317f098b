import { type FigurePartsFragment } from '../api/operations.generated.js';

const HEAD = [
  'id', 'indicator', 'indicatorId', 'about', 'aboutIds', 'place', 'placeId', 'value', 'unit', 'bound', 'raw', 'rank', 'outOf',
  'period', 'periodFrom', 'periodKind', 'baseline', 'level', 'scope', 'computed', 'source', 'paragraph', 'row',
]; // prettier-ignore

/** Figures as a table of texts, its head first; numbers with a point and without grouping, missing values empty. */
export function figureRows(figures: readonly FigurePartsFragment[]): readonly (readonly string[])[] {
  return [HEAD, ...figures.map(rowOf)];
}

function rowOf(figure: FigurePartsFragment): readonly string[] {
  const [evidence] = figure.evidence;
  const cells: readonly (string | number | boolean | null | undefined)[] = [
    figure.id,
    figure.indicator.name,
    figure.indicator.id,
    figure.about.map(({ name }) => name).join('; '),
    figure.about.map(({ id }) => id).join('; '),
    figure.place?.name,
    figure.place?.id,
    figure.value,
    figure.unit,
    figure.bound,
    figure.raw,
    figure.rank,
    figure.outOf,
    figure.period,
    figure.periodFrom,
    figure.periodKind,
    figure.baseline,
    figure.level,
    figure.scope,
    figure.computed,
    evidence?.source.id,
    evidence?.paragraph,
    evidence?.row,
  ];
  return cells.map((cell) => String(cell ?? ''));
}
