import { type Property, type ScalarName } from '../../src/model/model.js';
import { isPartialDate } from '../../src/model/partial-date.js';
import { isWholeNumber, LONGEST_NAME, LONGEST_TEXT, WHOLE_NUMBER } from '../check/limits.js';

const SHAPES: Readonly<Record<ScalarName, { readonly is: (value: unknown) => boolean; readonly what: string }>> = {
  ID: { is: isText, what: 'a text' },
  String: { is: isText, what: 'a text' },
  Int: { is: isWholeNumber, what: WHOLE_NUMBER },
  Float: { is: Number.isFinite, what: 'a number' },
  Boolean: { is: (value) => typeof value === 'boolean', what: 'true or false' },
  PartialDate: {
    is: (value) => typeof value === 'string' && isPartialDate(value),
    what: 'a date as 2008, 2008-04 or 2008-03-28',
  },
  URL: {
    is: (value) => isText(value) && /^https?:\/\//.test(value) && URL.canParse(value),
    what: 'a web address (https://…)',
  },
};

/** What is wrong with the value of a property as JSON has it, if anything. */
export function valueProblem({ name, type, list }: Property, value: unknown): string | undefined {
  if (list) {
    if (!Array.isArray(value)) return `"${name}" must be a list, not ${shownValue(value)}`;
    const wrong = value.find((item) => !fits(type, item)) as unknown;
    return wrong === undefined ? undefined : `"${name}" must hold ${whatOf(type)}, not ${shownValue(wrong)}`;
  }
  if (!fits(type, value)) return `"${name}" must be ${whatOf(type)}, not ${shownValue(value)}`;
  const most = name === 'name' ? LONGEST_NAME : LONGEST_TEXT;
  if (typeof value !== 'string' || value.length <= most) return undefined;
  return `"${name}" has ${value.length} characters: at most ${most} are taken`;
}

/** A text that is not empty. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** The value as JSON, cut short. */
export function shownValue(value: unknown): string {
  const text =
    value === undefined ? 'nothing' : Array.isArray(value) && value.length > 20 ? 'a long list' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function fits(type: Property['type'], value: unknown): boolean {
  return typeof type === 'string' ? SHAPES[type].is(value) : type.values.includes(value as string);
}

function whatOf(type: Property['type']): string {
  return typeof type === 'string' ? SHAPES[type].what : `one of ${type.values.join(', ')}`;
}
