import { type GraphEvidence } from '../../../loaders/dataset.js';
import { type Model } from '../../../src/model/model.js';
import { type Ground, type Unit } from './ground.js';

/** What every part of the national graph is made from. */
export interface Setting {
  readonly model: Model;
  /** Of the whole nation: 1, 0.1 or 0.01. */
  readonly share: number;
  readonly ground: Ground;
}

/** Years from which documents of the 63 provinces are. */
const FIRST_YEAR = 2005;
const YEARS = 20;

/** The whole nation issues this many documents in bundles of fifty, shared out among the provinces in turn. */
const BUNDLES = 20_000;

/** Provinces of both eras, those of the older one first. */
const PROVINCES = 97;

/** Fifty documents that a province issued together in a year, and their place in its row. */
export interface Place {
  readonly unit: Unit;
  /** Of the province, for `chance`. */
  readonly index: number;
  /** 0 is the first of the province. */
  readonly ordinal: number;
  readonly year: number;
  /** 0 is the first of the province in that year. */
  readonly turn: number;
}

export function* places({ share, ground: { provinces } }: Setting): Generator<Place> {
  for (const [index, unit] of provinces.entries()) {
    for (let ordinal = 0; ordinal < bundlesOf(share, index); ordinal += 1) yield placeOf(unit, index, ordinal);
  }
}

/** How many bundles the province at this index has. */
export function bundlesOf(share: number, index: number): number {
  return Math.ceil((Math.round(BUNDLES * share) - index) / PROVINCES);
}

export function placeOf(unit: Unit, index: number, ordinal: number): Place {
  const year = unit.era === 'P34' ? 2025 : FIRST_YEAR + (ordinal % YEARS);
  return { unit, index, ordinal, year, turn: unit.era === 'P34' ? ordinal : Math.floor(ordinal / YEARS) };
}

/** The text of a province in which what belongs to no single year is told. */
export function handbookOf({ local }: Unit): string {
  return `source:so-tay-${local}`;
}

/** The text of a province that tells of a year. */
export function yearbookOf({ unit, year }: Pick<Place, 'unit' | 'year'>): string {
  return `source:nien-giam-${unit.local}-${year}`;
}

/** Where the n-th thing of a place in the row is told. */
export function statedIn(place: Place, n: number): GraphEvidence {
  return { source: yearbookOf(place), paragraph: place.turn * 60 + n + 2 };
}
