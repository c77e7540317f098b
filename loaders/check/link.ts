import { type RelationField, type ScalarName } from '../../src/model/model.js';
import { suggestion } from '../near.js';
import { type Note } from '../problems.js';
import { type Located, type LocatedEntry, type LocatedMap, type LocatedScalar } from '../read/located.js';
import { checkKeys, needed, shown, wordOf } from '../records/shape.js';
import { type Vocabulary } from '../records/vocabulary.js';
import { type Link } from './fact.js';
import { optionsOf } from './options.js';

const OPTIONS: Readonly<Record<string, ScalarName>> = {
  role: 'String',
  from: 'PartialDate',
  to: 'PartialDate',
  note: 'String',
  implied: 'Boolean',
  planned: 'Boolean',
};

/** The relationships written in one field: an id, a list of ids, or maps with an id. */
export function linksOf(
  field: RelationField,
  entry: LocatedEntry,
  vocabulary: Vocabulary,
  note: Note,
): readonly Link[] {
  const value = entry.value;
  if (value.shape !== 'list') return linkAt(field, value, vocabulary, note);
  if (!field.many && value.items.length > 1)
    note(value.at, `"${field.name}" takes one ${field.target}, not ${value.items.length}`);
  return value.items.flatMap((item) => linkAt(field, item, vocabulary, note));
}

function linkAt(field: RelationField, value: Located, vocabulary: Vocabulary, note: Note): readonly Link[] {
  if (value.shape === 'list') {
    note(value.at, `"${field.name}" takes ids, not ${shown(value)} within a list`);
    return [];
  }
  const word = value.shape === 'map' ? idWithin(field, value, note) : wordOf(value, `"${field.name}"`, note);
  if (word === undefined) return [];
  const options = value.shape === 'map' ? optionsOf(value, OPTIONS, note) : {};
  return [
    {
      at: word.at,
      field,
      other: word.text,
      role: roleOf(field, value, options['role'] as string | undefined, vocabulary, note),
      from: options['from'] as string | undefined,
      to: options['to'] as string | undefined,
      note: options['note'] as string | undefined,
      implied: options['implied'] as boolean | undefined,
      planned: options['planned'] as boolean | undefined,
    },
  ];
}

function idWithin(field: RelationField, map: LocatedMap, note: Note): LocatedScalar | undefined {
  checkKeys(map, ['id', ...Object.keys(OPTIONS)], `"${field.name}"`, note);
  const id = needed(map, 'id', `"${field.name}"`, note);
  return id && wordOf(id.value, 'an id', note);
}

function roleOf(
  field: RelationField,
  value: Located,
  given: string | undefined,
  vocabulary: Vocabulary,
  note: Note,
): string | undefined {
  if (given === undefined || given === field.role) return field.role;
  const roles = field.role === undefined ? (vocabulary.model.relations.get(field.type)?.roles ?? []) : [field.role];
  if (roles.includes(given)) return given;
  const allowed =
    roles.length === 0 ? `: ${field.type} has no roles` : suggestion(given, roles) || `: one of ${roles.join(', ')}`;
  note(
    value.shape === 'map' ? (value.entries.get('role')?.value.at ?? value.at) : value.at,
    `"${given}" is no role of "${field.name}"${allowed}`,
  );
  return undefined;
}
