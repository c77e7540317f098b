import { type Fact } from '../check/fact.js';
import { type Note } from '../problems.js';
import { type Abbreviations } from './abbreviations.js';
import { documentNumber } from './document-number.js';
import { kindsOfNumber } from './kinds-of-number.js';

/** Notes every document whose number is that of another kind. Numbers not made by the grammar are passed over. */
export function numberProblems(facts: readonly Fact[], table: Abbreviations, note: Note): void {
  for (const { record, properties } of facts) {
    const number = properties.get('number');
    if (typeof number?.value !== 'string' || !record.kind.interfaces.includes('LegalDocument')) continue;
    const parsed = documentNumber(number.value, table);
    const kinds = parsed === undefined ? [] : kindsOfNumber(parsed);
    if (parsed === undefined || kinds.includes(record.kind.name)) continue;
    const types = [...new Set(parsed.types.map(({ vi }) => vi))].join(', ');
    note(
      number.at,
      `"${number.value}" is the number of a ${kinds.join(' or ')} (${types}), not of a ${record.kind.name}`,
    );
  }
}
