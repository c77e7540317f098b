import { type GraphQLFormattedError } from 'graphql';

const TEXT = Symbol('text');

/** The data of an answer that is JSON text already. */
interface WrittenData extends Record<string, unknown> {
  readonly [TEXT]: string;
}

/** A result as Apollo hands it out. */
interface Result {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
  readonly extensions?: Record<string, unknown> | undefined;
}

/** Makes data of the JSON text of an object. */
export function writtenData(text: string): WrittenData {
  return { [TEXT]: text };
}

/** A result as JSON, its members in the order of the specification. */
export function resultText({ data, errors, extensions }: Result): string {
  if (!isWritten(data)) return `${JSON.stringify({ errors, data, extensions })}\n`;
  return `{"data":${data[TEXT]}${extensions ? `,"extensions":${JSON.stringify(extensions)}` : ''}}\n`;
}

/** The data of a result as a value, for those who do not need its text. */
export function dataOf({ data }: Result): Record<string, unknown> | null | undefined {
  return isWritten(data) ? (JSON.parse(data[TEXT]) as Record<string, unknown>) : data; // as it was written
}

function isWritten(data: Result['data']): data is WrittenData {
  return data !== undefined && data !== null && TEXT in data;
}
