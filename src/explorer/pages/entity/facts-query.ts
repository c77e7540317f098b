import { KIND_FIELDS, type KindField } from '../../api/operations.generated.js';
import { type TypedText } from '../../api/typed-text.js';

/** What an entity's fields hold, by their name; undefined in an entity of another kind. */
export interface Facts {
  readonly node: Readonly<Record<string, unknown>> | null;
}

/** The fields of a kind that hold values; empty for one that has none, or that came after this page was built. */
export function factFields(kind: string): readonly KindField[] {
  return KIND_FIELDS[kind] ?? [];
}

/** Asks for all of them: one query for each kind, made of the table that follows from the schema. */
export function factsQuery(kind: string): TypedText<Facts, { readonly id: string; readonly lang: 'VI' | 'EN' }> {
  const fields = factFields(kind);
  const inLanguage = fields.some(({ lang }) => lang);
  const lines = fields.map(({ name, lang }) => `      ${name}${lang ? '(lang: $lang)' : ''}`);
  const text = [
    `query ${kind}Facts($id: ID!${inLanguage ? ', $lang: Lang!' : ''}) {`,
    '  node(id: $id) {',
    `    ... on ${kind} {`,
    ...lines,
    '    }',
    '  }',
    '}',
  ];
  return { name: `${kind}Facts`, text: text.join('\n') };
}
