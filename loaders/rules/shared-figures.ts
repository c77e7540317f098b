import { figuresOf, type Figure } from './figure.js';
import { listed, printedFigure } from './printed-figure.js';
import { type Doubt, type Rule } from './rule.js';
import { type View } from './view.js';

/** From how many equal figures on chance is unlikely; of these, how many must be telling: small counts and round figures agree easily. */
const ENOUGH = 3;
const TELLING = 2;

/** Texts of two provinces with the same values of the same indicators: they may be copied, and confirm nothing. */
export const SHARED_FIGURES: Rule = {
  name: 'shared-figures',
  kind: 'SHARED_TEXT',
  doubts: (view) => {
    const bySource = figuresBySource(view);
    const sources = [...bySource.keys()].sort();
    return sources.flatMap((one, index) =>
      sources
        .slice(index + 1)
        .filter((other) => differ(one, other, view))
        .flatMap((other) => doubtOf([one, other], bySource, view) ?? []),
    );
  },
};

type FiguresBySource = ReadonlyMap<string, ReadonlyMap<string, Figure>>;

/** The figures of each source by indicator and value. */
function figuresBySource(view: View): FiguresBySource {
  const bySource = new Map<string, Map<string, Figure>>();
  for (const figure of figuresOf(view)) {
    if (figure.value === undefined) continue;
    const key = JSON.stringify([figure.indicator, figure.value, figure.unit ?? null, figure.baseline ?? null]);
    for (const { source } of figure.node.evidence) {
      const figures = bySource.get(source) ?? new Map<string, Figure>();
      bySource.set(source, figures);
      if (!figures.has(key)) figures.set(key, figure);
    }
  }
  return bySource;
}

/** Two significant digits and more: 95, 81.7, 1332; not 3, 20 or 100. */
function isTelling(value: number): boolean {
  return value.toExponential().replace(/e.*|\D/g, '').length > 1;
}

/** Whether they tell of two places; a source that tells of none is a data set. */
function differ(one: string, other: string, view: View): boolean {
  const [a] = view.from(one, 'IN_PLACE');
  const [b] = view.from(other, 'IN_PLACE');
  return a !== undefined && b !== undefined && a !== b;
}

function doubtOf([one, other]: readonly [string, string], bySource: FiguresBySource, view: View): Doubt | undefined {
  const [mine, theirs] = [bySource.get(one), bySource.get(other)];
  const shared = [...(mine ?? [])].flatMap(([key, figure]) => {
    const same = theirs?.get(key);
    return same === undefined || same.id === figure.id ? [] : [[figure, same] as const];
  });
  const telling = shared.filter(([{ value }]) => isTelling(value ?? 0));
  if (shared.length < ENOUGH || telling.length < TELLING) return undefined;
  const figures = shared.flatMap((pair) => pair.map(({ id }) => id));
  return {
    core: [one, other],
    besides: figures,
    statedBy: figures,
    explanation: `Hai bài “${view.name(one, 'VI')}” và “${view.name(other, 'VI')}” có ${shared.length} con số giống hệt nhau của cùng chỉ tiêu: ${listed(shared, ([figure]) => printedFigure(figure, 'VI'))}. Có thể là chép lại, nên sự trùng khớp không chứng thực số liệu của nơi nào.`,
    explanationEn: `The texts “${view.name(one, 'EN')}” and “${view.name(other, 'EN')}” have ${shared.length} equal figures of the same indicators: ${listed(shared, ([figure]) => printedFigure(figure, 'EN'))}. They may be copied; that they agree confirms neither.`,
  };
}
