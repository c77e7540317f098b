import { allOf } from '../../api/all-of.js';
import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { Figures as FiguresQueryOf, type FiguresQuery, type ObservationWhere } from '../../api/operations.generated.js';
import { type Pages, usePages } from '../../api/use-pages.js';
import { CsvButton } from '../../parts/csv-button.js';
import { figureRows } from '../../parts/figure-rows.js';
import { FigureTable } from '../../parts/figure-table.js';
import { Paged } from '../../parts/paged.js';
import { useWords } from '../../text/use-words.js';
import { Section } from './section.js';
import { WORDS } from './words.js';

const PLACES = ['Province', 'District', 'Commune', 'Village'];

type Figure = FiguresQuery['observations']['nodes'][number];

export interface FiguresOf {
  readonly pages: Pages<Figure>;
  /** All of them as a table, its head first. */
  readonly rows: () => Promise<readonly (readonly string[])[]>;
}

/** The figures that concern an entity: those that hold in a place, those of an indicator, those about anything else. */
export function useFigures(id: string, kind: string): FiguresOf {
  const { lang, asOf } = useAddress();
  const variables = { where: whereOf(id, kind), asOf, lang: apiLang(lang), first: 50 };
  const pages = usePages(FiguresQueryOf, variables, observations);
  const all = () => allOf(FiguresQueryOf, { ...variables, first: 100 }, observations, new AbortController().signal);
  return { pages, rows: async () => figureRows(await all()) };
}

export function Figures({ id, figures: { pages, rows } }: { readonly id: string; readonly figures: FiguresOf }) {
  const words = useWords(WORDS);
  return (
    <Section
      id="figures"
      title={words.figures}
      {...(pages.items ? { count: pages.total } : {})}
      actions={<CsvButton rows={rows} name={`figures ${id}`} />}
    >
      <Paged pages={pages}>{(figures) => <FigureTable figures={figures} within={id} />}</Paged>
    </Section>
  );
}

function observations(answer: FiguresQuery): FiguresQuery['observations'] {
  return answer.observations;
}

function whereOf(id: string, kind: string): ObservationWhere {
  const it = { some: { id: { eq: id } } };
  if (PLACES.includes(kind)) return { place: it };
  return kind === 'Indicator' ? { indicator: it } : { about: it };
}
