import { folded } from '../../model/fold.js';
import { type Property } from '../../model/model.js';
import { firstDay } from '../../model/partial-date.js';
import { type Compilation } from '../compilation.js';
import { parts, type Given } from '../given.js';

/** One operator of a filter input, as a Cypher predicate on the property `text`. It may be null where the property is. */
type Operator = (work: Compilation, text: string, given: Given) => string;

/** The filter of an own property; `alias.property` may be missing on the node. */
export function propertyFilter(work: Compilation, alias: string, property: Property, given: Given): readonly string[] {
  const operators = operatorsOf(property);
  return parts(given).map(([name, value]) => {
    const operator = operators[name];
    if (!operator) throw new Error(`${property.name}: no operator ${name}`);
    return operator(work, `${alias}.${property.name}`, value);
  });
}

/** The operators of IntFilter and FloatFilter on any expression. */
export function numberFilter(work: Compilation, text: string, given: Given): readonly string[] {
  return parts(given).map(([name, value]) => (NUMBER[name] ?? missing)(work, text, value));
}

function operatorsOf({ type, list, name }: Property): Readonly<Record<string, Operator>> {
  if (list) return LIST;
  if (type === 'PartialDate') return dateOperators(name);
  if (type === 'Int' || type === 'Float') return NUMBER;
  return type === 'String' || type === 'URL' ? textOperators(name) : EQUALITY;
}

const compared =
  (sign: string): Operator =>
  (work, text, given) =>
    `${text} ${sign} ${work.parameter(given.bind)}`;

const isNull: Operator = (_, text, given) => `${text} IS ${given.now === true ? '' : 'NOT '}NULL`;

const EQUALITY: Readonly<Record<string, Operator>> = { eq: compared('='), in: compared('IN'), isNull };

const NUMBER: Readonly<Record<string, Operator>> = {
  eq: compared('='),
  gt: compared('>'),
  gte: compared('>='),
  lt: compared('<'),
  lte: compared('<='),
  isNull,
};

const LIST: Readonly<Record<string, Operator>> = {
  has: (work, text, given) => `${work.parameter(given.bind)} IN ${text}`,
  isEmpty: (_, text, given) => `size(${text}) ${given.now === true ? '=' : '>'} 0`,
};

/** Case and accents count for `eq` and `in` alone; the others look at the folded twin. */
function textOperators(name: string): Readonly<Record<string, Operator>> {
  const twin = (text: string) => text.replace(new RegExp(`\\.${name}$`), `._fold_${name}`);
  const looking =
    (sign: string): Operator =>
    (work, text, given) =>
      `${twin(text)} ${sign} ${work.parameter((variables) => folded(String(given.bind(variables))))}`;
  const operators: Record<string, Operator> = {
    ...EQUALITY,
    startsWith: looking('STARTS WITH'),
    contains: looking('CONTAINS'),
  };
  operators['not'] = (work, text, given) => {
    const inner = parts(given).map(([key, value]) => (operators[key] ?? missing)(work, text, value));
    return negated(inner);
  };
  return operators;
}

/** `eq: 2008` is any day in 2008; the others compare first days. The twin of a missing date is '', which is before all. */
function dateOperators(name: string): Readonly<Record<string, Operator>> {
  const twin = (text: string) => text.replace(new RegExp(`\\.${name}$`), `._day_${name}`);
  const day = (work: Compilation, given: Given) =>
    work.parameter((variables) => firstDay(given.bind(variables) as string)); // a PartialDate
  return {
    eq: compared('STARTS WITH'),
    gte: (work, text, given) => `${twin(text)} >= ${day(work, given)}`,
    lt: (work, text, given) => `${twin(text)} > '' AND ${twin(text)} < ${day(work, given)}`,
    isNull,
  };
}

/** Two-valued: where the inner predicate is not true, missing values included, its negation is. */
export function negated(conditions: readonly string[]): string {
  return conditions.length === 0 ? 'false' : `NOT coalesce(${conditions.join(' AND ')}, false)`;
}

const missing: Operator = () => {
  throw new Error('a filter operator without a compiler');
};
