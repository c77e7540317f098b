/** Every text of the shell, once in each language; the views keep theirs beside them. */
export interface Texts {
  readonly tagline: string;
  readonly skip: string;
  readonly language: string;
  readonly menu: string;
  readonly views: Readonly<Record<'map' | 'compare' | 'findings' | 'sources' | 'graphiql', string>>;
  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly title: (text: string) => string;
    readonly go: string;
    readonly hint: string;
    /** At most 100 are counted. */
    readonly found: (count: number) => string;
    /** How many of a kind there are, all counted. */
    readonly entries: (count: number) => string;
    readonly nothing: (text: string) => string;
    readonly advice: string;
    readonly empty: string;
    readonly didYouMean: string;
    readonly all: (count: number) => string;
    readonly more: string;
    readonly facet: Readonly<Record<'kind' | 'place', string>>;
    readonly clear: string;
    readonly why: Readonly<Record<'IDENTIFIER' | 'EXACT_NAME' | 'ALIAS' | 'UNACCENTED' | 'FUZZY', string>>;
  };
  readonly day: Readonly<Record<'label' | 'any' | 'clear' | 'hint', string>>;
  readonly state: {
    readonly loading: string;
    readonly unavailable: string;
    readonly unavailableHint: string;
    readonly offline: string;
    readonly offlineHint: string;
    readonly broken: string;
    readonly brokenHint: string;
    readonly refused: string;
    readonly refusedHint: string;
    readonly request: string;
    readonly retry: string;
    readonly unknownAddress: string;
    readonly unknownId: string;
    readonly unknownIdHint: (id: string) => string;
    readonly notThen: (day: string) => string;
    readonly merged: (id: string) => string;
    readonly searchInstead: string;
    readonly home: string;
  };
  readonly graphql: string;
  readonly csv: string;
  readonly more: string;
  readonly unknown: string;
  readonly number: (value: number) => string;
}
