import { type Page } from 'playwright-core';

/** A page of its own at an address of the site, in English. */
export type Open = (path: string, phone?: boolean) => Promise<Page>;

/** Lines of the table that is printed. */
export type Lines = readonly (readonly [what: string, figure: string])[];

/** The value below which `share` of them lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
