import { type EnumType, type ScalarName } from '../../src/model/model.js';
import { isPartialDate } from '../../src/model/partial-date.js';
import { suggestion } from '../near.js';
import { type LocatedScalar } from '../read/located.js';
import { isWholeNumber, LONGEST_TEXT, WHOLE_NUMBER } from './limits.js';

export type Scalar = string | number | boolean;

/** A value as its type wants it, or what is wrong with it. */
export type Read = { readonly value: Scalar } | { readonly problem: string };

const NUMBER = 'a number, plain as in 3128167 or 711.6e12';

/** Half of a character of two, and control characters but for tabs and line ends. */
const NO_TEXT = /(?![\t\n\r])[\p{Surrogate}\p{Cc}]/u;

/** Reads a written value as a type of the schema: dates may be numbers (`2008`), texts may be unquoted numbers. */
export function readScalar(type: ScalarName | EnumType, written: LocatedScalar): Read {
  if (written.value === null || written.text.trim() === '')
    return { problem: 'has no value: leave the field out when it is not known' };
  if (written.text.length > LONGEST_TEXT)
    return { problem: `is a text of ${written.text.length} characters: at most ${LONGEST_TEXT} are taken` };
  if (NO_TEXT.test(written.text)) return { problem: 'has a control character or half of a character in it' };
  if (typeof type !== 'string') return enumValue(type, written.text);
  return READERS[type](written);
}

const READERS: Readonly<Record<ScalarName, (written: LocatedScalar) => Read>> = {
  ID: ({ text }) => ({ value: text }),
  String: ({ text }) => ({ value: text }),
  Int: ({ value, text }) => (isWholeNumber(value) ? { value } : notA(WHOLE_NUMBER, text)),
  Float: ({ value, text }) => (Number.isFinite(value) ? { value: Number(value) } : notA(NUMBER, text)),
  Boolean: ({ value, text }) => (typeof value === 'boolean' ? { value } : notA('true or false', text)),
  PartialDate: ({ text }) =>
    isPartialDate(text) ? { value: text } : notA('a date as 2008, 2008-04 or 2008-03-28', text),
  URL: ({ text }) => (isWebAddress(text) ? { value: text } : notA('a web address (https://…)', text)),
};

function enumValue(type: EnumType, text: string): Read {
  if (type.values.includes(text)) return { value: text };
  const near = suggestion(text, type.values);
  const allowed = near === '' ? `: one of ${type.values.join(', ')}` : near;
  return { problem: `"${text}" is no ${type.name}${allowed}` };
}

function notA(what: string, text: string): Read {
  return { problem: `must be ${what}, not "${text}"` };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:\/\//.test(text);
}
