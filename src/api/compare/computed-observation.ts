import { type GraphQLObjectType } from 'graphql';
import { type Lang } from '../lang.js';
import { emptyValue } from './empty-value.js';
import { type ComparedIndicator, type Figure, type Statement } from './figure.js';

/** Under which a computed observation keeps what its fields are loaded from. */
export const COMPUTED = Symbol('computed');

export interface Computed {
  readonly figure: Figure;
  readonly indicator: ComparedIndicator;
  readonly asOf: string | null;
}

/** Lists and connections of an `Observation` in which one that is stored nowhere has nothing. */
const EMPTY = ['aliases', 'creditedTo', 'findings', 'identifiers', 'parts', 'relations', 'timeline'] as const;

/**
 * An `Observation` that is stored nowhere, by field name. Fields that lead to other entities have resolvers of their own.
 * @param type The type `Observation`.
 */
export function computedObservation(
  computed: Computed,
  type: GraphQLObjectType,
): Readonly<Record<string | symbol, unknown>> {
  const fields = type.getFields();
  return {
    ...computed.figure,
    ...Object.fromEntries(EMPTY.map((name) => [name, fields[name] && emptyValue(fields[name].type)])),
    [COMPUTED]: computed,
    url: computed.figure.id,
    computed: true,
    nameEn: nameOf(computed, 'EN'),
    collective: false,
  };
}

/** Its name by the rule of stored observations. */
export function nameOf({ figure, indicator }: Computed, lang: Lang): string {
  const period = figure.period === null ? '' : `, ${figure.period}`;
  return `${indicator.name[lang]}, ${figure.place.name[lang]}${period}: ${figure.raw}`;
}

/** `Evidence` of the observations it was computed of, by field name; the source is loaded by its id. */
export function evidenceOf({ figure }: Computed, first: number): readonly Readonly<Record<string, unknown>>[] {
  return figure.statements.slice(0, first).map(({ source, paragraph, row, raw, ...text }) => ({
    sourceId: source,
    paragraph,
    row,
    raw,
    quote: quoteKey({ source, paragraph, ...text }),
  }));
}

function quoteKey({ source, file, sha256, paragraph }: Pick<Statement, 'source' | 'file' | 'sha256' | 'paragraph'>) {
  return file === null || sha256 === null || paragraph === null ? null : { source, file, sha256, paragraph };
}
