import { type Property } from '../../../src/model/model.js';
import { dateAround } from './dates.js';
import { type Given, type Value } from './literal.js';
import { type Pool } from './pool.js';
import { type Random } from './random.js';

type Filter = Readonly<Record<string, Given>>;

/** A filter on a property, one or two operators; about `value`, which some entity has (undefined: none known). */
export function draftedFilter(
  pool: Pool,
  random: Random,
  kind: string,
  property: Property,
  value: Value | readonly Value[] | undefined,
): Filter {
  const known = pool.values(kind, property.name);
  const own = value === undefined ? [] : [value].flat();
  const one = (): Value => {
    if (own.length > 0 && random.chance(0.75)) return random.pick(own);
    if (known.length > 0 && random.chance(0.9)) return random.pick(known);
    return STRANGE[typeOf(property)] ?? 'EXACT';
  };
  const operators = random.shuffled(OPERATORS[typeOf(property)] ?? ['eq', 'in', 'isNull']);
  const asked = operators.slice(0, random.chance(0.15) ? 2 : 1);
  return Object.fromEntries(asked.map((operator) => [operator, wanted(pool, random, operator, property, one)]));
}

/** A filter on how many there are. */
export function draftedCount(random: Random): Filter {
  const operator = random.pick(['eq', 'gt', 'gte', 'lt', 'lte', 'gte', 'gt', 'isNull']);
  return { [operator]: operator === 'isNull' ? random.chance(0.5) : random.below(4) };
}

const NUMBER: readonly string[] = ['eq', 'gt', 'gte', 'lt', 'lte', 'isNull'];

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  ID: ['eq', 'in'],
  String: ['eq', 'in', 'startsWith', 'contains', 'contains', 'isNull', 'not'],
  URL: ['eq', 'in', 'startsWith', 'contains', 'isNull', 'not'],
  PartialDate: ['eq', 'gte', 'lt', 'isNull'],
  Int: NUMBER,
  Float: NUMBER,
  Boolean: ['eq', 'isNull'],
  list: ['has', 'isEmpty'],
};

/** Values that nothing has. */
const STRANGE: Readonly<Record<string, Value>> = {
  ...{ ID: 'no such', String: 'không có %', URL: 'x', PartialDate: '1', Int: -1, Float: 0.5, Boolean: true, list: '' },
};

function typeOf({ type, list }: Property): string {
  if (list) return 'list';
  return typeof type === 'string' ? type : 'enum';
}

function wanted(pool: Pool, random: Random, operator: string, property: Property, one: () => Value): Given {
  if (random.chance(0.04)) return null;
  const isDate = property.type === 'PartialDate';
  const value = (): Value => (isDate ? dateLike(pool, random, one()) : enumValue(property, random, one()));
  switch (operator) {
    case 'isNull':
    case 'isEmpty':
      return random.chance(0.5);
    case 'in':
      return Array.from({ length: random.below(4) }, value);
    case 'startsWith':
      return pieceOf(random, String(one()), 0);
    case 'contains':
      return pieceOf(random, String(one()), random.below(4));
    case 'not':
      return { [random.pick(['eq', 'contains'])]: one(), ...(random.chance(0.1) ? { isNull: false } : {}) };
    default:
      return value();
  }
}

/** A date as it is known, or around it. */
function dateLike(pool: Pool, random: Random, date: Value): string {
  return random.chance(0.5) && date !== '1' ? String(date) : dateAround(pool, random);
}

function enumValue({ type, list }: Property, random: Random, value: Value): Value {
  if (typeof type === 'string' || list) return value;
  return type.values.includes(String(value)) ? value : random.pick(type.values);
}

/** A piece of a text from one of its words on, now and then written otherwise. */
function pieceOf(random: Random, text: string, word: number): string {
  const characters = Array.from(text.split(' ').slice(word).join(' '));
  const piece = characters.slice(0, 1 + random.below(12)).join('');
  if (random.chance(0.2)) return piece.toUpperCase();
  return random.chance(0.2) ? piece.normalize('NFD').replace(/\p{M}/gu, '') : piece;
}
