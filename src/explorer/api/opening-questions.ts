import {
  EntityFindings,
  EntityHead,
  EntityRelations,
  EntityTimeline,
  Figures,
  FiguresByPlace,
  FindingKinds,
  Findings,
  Home,
  IndicatorChoices,
  type Lang,
  MapFigures,
  Neighbours,
  Provinces,
  Search,
  SourceHead,
  SourcePassages,
  Sources,
  Suggestions,
  TraceChain,
  TraceCounts,
  TraceStart,
  Verdicts,
  WayEnds,
  WaysBetween,
  Years,
} from './operations.generated.js';
import { type TypedText } from './typed-text.js';

/** A question as it goes to the API. */
export interface OpeningQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const PLACE = 'province:yen-bai';
/** Near the place: ways between two provinces of a nation are many, and take seconds. */
const PLATFORM = 'platform:lgsp-yen-bai';
const SOURCE = 'source:yen-bai-2024';
const INDICATOR = 'indicator:mobile-subscribers';

/**
 * What the pages ask in a language when they are first opened, those that people come to first at the beginning. The statements behind a
 * question hang on which variables have a value, and not on which: the ids need not exist.
 */
export function openingQuestions(lang: Lang): readonly OpeningQuestion[] {
  const [asOf, after, first] = [null, null, 10];
  const trace = { maxDepth: 4, implied: true, planned: true, asOf };
  const figures = { indicator: INDICATOR, places: [PLACE], from: null, to: null, asOf, harmoniseTo: null, lang };
  return [
    question(Home, {}),
    question(EntityHead, { id: PLACE, asOf, lang }),
    ...(['OUT', 'IN'] as const).map((direction) =>
      question(EntityRelations, { id: PLACE, types: ['PART_OF'], direction, asOf, lang, first, after }),
    ),
    ...(['place', 'about'] as const).map((by) =>
      question(Figures, { where: { [by]: { some: { id: { eq: PLACE } } } }, asOf, lang, first, after }),
    ),
    question(EntityTimeline, { id: PLACE, lang, first, after }),
    question(EntityFindings, { about: [PLACE], lang, first, after }),
    question(Suggestions, { text: 'Yên', asOf, lang }),
    question(Search, { text: 'Yên Bái', kinds: null, places: null, asOf, lang, first }),
    question(IndicatorChoices, { lang, after }),
    question(Provinces, { era: 'P63', lang }),
    question(Years, { indicator: INDICATOR }),
    question(MapFigures, figures),
    question(FiguresByPlace, figures),
    question(Verdicts, figures),
    question(TraceStart, { id: PLACE, lang }),
    question(TraceChain, { id: PLACE, goal: 'DELIVERY', ...trace, lang }),
    question(Neighbours, { id: PLACE, types: ['PART_OF'], asOf, lang, first }),
    question(FindingKinds, { asOf }),
    question(Findings, { kinds: null, where: null, asOf, lang, first, after }),
    question(Sources, { lang }),
    question(SourceHead, { id: SOURCE, lang }),
    question(SourcePassages, { id: SOURCE, lang, first, after }),
    question(TraceCounts, { id: PLACE, ...trace }),
    question(WayEnds, { id: PLACE, to: PLATFORM, lang }),
    question(WaysBetween, { id: PLACE, to: PLATFORM, maxDepth: 4, asOf, lang }),
  ];
}

function question<Variables extends OpeningQuestion['variables']>(
  { text }: TypedText<unknown, Variables>,
  variables: Variables,
): OpeningQuestion {
  return { query: text, variables };
}
