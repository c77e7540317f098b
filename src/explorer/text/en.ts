import { type Texts } from './texts.js';

export const en: Texts = {
  tagline: 'What sources say about the digital transformation of Vietnam’s provinces',
  skip: 'Skip to the content',
  language: 'Language',
  menu: 'Views',
  views: { map: 'Map', compare: 'Compare', findings: 'Doubts', sources: 'Sources', graphiql: 'GraphiQL' },
  search: {
    label: 'Search',
    placeholder: 'A name, a document number, a code …',
    title: (text) => (text === '' ? 'Search' : `Search: ${text}`),
    go: 'Search',
    hint: 'Accents may be left out; “09 nq tu” finds 09-NQ/TU.',
    found: (count) => (count >= 100 ? 'the best 100 hits' : count === 1 ? '1 hit' : `${number(count)} hits`),
    entries: (count) => (count === 1 ? '1 entry' : `${number(count)} entries`),
    nothing: (text) => `Nothing has “${text}” in its name, its number or its codes.`,
    advice: 'Try fewer or other words. A date chosen above hides what did not hold then.',
    empty: 'Type a name, a number or a code to search.',
    didYouMean: 'Did you mean',
    all: (count) => `All hits (${number(count)})`,
    more: 'More hits',
    facet: { kind: 'Kind', place: 'Province' },
    clear: 'Clear the filters',
    why: {
      IDENTIFIER: 'by number or code',
      EXACT_NAME: 'by name',
      ALIAS: 'by another name',
      UNACCENTED: 'without accents',
      FUZZY: 'similar spelling',
    },
  },
  day: {
    label: 'As of',
    any: 'at any time',
    clear: 'At any time',
    hint: 'Shows only what held on this day; empty: everything.',
  },
  state: {
    loading: 'Loading …',
    unavailable: 'The database is unavailable',
    unavailableHint: 'It is being started or is too busy. Nothing is lost; try again in a moment.',
    offline: 'The server cannot be reached',
    offlineHint: 'Check the connection, then try again.',
    broken: 'Something went wrong here',
    brokenHint:
      'This is a fault of the server or of this page. If it comes again, tell the keepers the number of the request.',
    refused: 'The server did not accept this question',
    refusedHint: 'The address may be cut off or of another version.',
    request: 'Request',
    retry: 'Try again',
    unknownAddress: 'There is no page at this address',
    unknownId: 'Nothing is known under this id',
    unknownIdHint: (id) => `“${id}” is no id of the graph. It may be mistyped, or cut off.`,
    notThen: (day) => `It did not exist on ${day}, as far as the dates are known.`,
    merged: (id) => `“${id}” was merged or renamed into this; mend your link.`,
    searchInstead: 'Search instead',
    home: 'To the first page',
  },
  graphql: 'Show the GraphQL',
  csv: 'Save as CSV',
  more: 'More',
  unknown: 'not known',
  number,
};

function number(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}
