import { folded } from '../../../src/model/fold.js';
import { type Property } from '../../../src/model/model.js';
import { firstDay } from '../../../src/model/partial-date.js';

type Input = Readonly<Record<string, unknown>>;
type Type = Property['type'];

/** Whether a value (null: missing) fulfils all operators of a filter; one that is null counts as not given. */
export function fulfilsFilter(type: Type, value: unknown, filter: unknown): boolean {
  const operators = Object.entries(filter as Input).filter(([, wanted]) => wanted !== null); // coerced by its input type
  return operators.every(([operator, wanted]) => fulfilsOperator(type, value, operator, wanted));
}

function fulfilsOperator(type: Type, value: unknown, operator: string, wanted: unknown): boolean {
  switch (operator) {
    case 'not':
      return !fulfilsFilter(type, value, wanted);
    case 'isNull':
      return (value === null) === wanted;
    case 'isEmpty':
      return (listIn(value).length === 0) === wanted;
    case 'has':
      return listIn(value).includes(wanted);
    default:
      return value !== null && compares(type, value, operator, wanted);
  }
}

function compares(type: Type, value: unknown, operator: string, wanted: unknown): boolean {
  switch (operator) {
    case 'eq':
      return type === 'PartialDate' ? isWithin(String(value), String(wanted)) : value === wanted;
    case 'in':
      return listIn(wanted).includes(value);
    case 'startsWith':
      return folded(String(value)).startsWith(folded(String(wanted)));
    case 'contains':
      return folded(String(value)).includes(folded(String(wanted)));
    default:
      return differs(operator, order(type, value, wanted));
  }
}

function differs(operator: string, sign: number): boolean {
  switch (operator) {
    case 'gt':
      return sign > 0;
    case 'gte':
      return sign >= 0;
    case 'lt':
      return sign < 0;
    case 'lte':
      return sign <= 0;
    default:
      throw new Error(`the evaluator knows no ${operator}`);
  }
}

function order(type: Type, value: unknown, wanted: unknown): number {
  if (type !== 'PartialDate') return Number(value) - Number(wanted);
  const [left, right] = [firstDay(String(value)), firstDay(String(wanted))];
  return left < right ? -1 : left > right ? 1 : 0;
}

function isWithin(date: string, span: string): boolean {
  return date === span || date.startsWith(`${span}-`);
}

function listIn(value: unknown): readonly unknown[] {
  return (value ?? []) as readonly unknown[]; // a list by its type
}
