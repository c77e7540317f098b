import { type PartialDate } from '../../model/partial-date.js';
import { type InBoth } from '../lang.js';

/** The two orders of administration. */
export type Era = 'P63' | 'P34';

/** A place as far as comparing needs it. */
export interface ComparedPlace {
  readonly id: string;
  /** `Province`, `District` … */
  readonly kind: string;
  /** In English where one is known. */
  readonly name: InBoth;
  /** As reasons call it: two eras use the same names. */
  readonly label: InBoth;
  readonly era: Era;
  /** Whether it existed on the day asked for. */
  readonly held: boolean;
}

export interface ComparedIndicator {
  readonly id: string;
  readonly name: InBoth;
  readonly unit: string | null;
  readonly additivity: 'SUM' | 'WEIGHTED_MEAN' | 'NONE';
}

/** One observation as far as comparing needs it, or one computed of several. */
export interface Figure {
  readonly id: string;
  readonly place: ComparedPlace;
  readonly value: number | null;
  readonly raw: string;
  /** Its own unit, else the indicator's. */
  readonly unit: string | null;
  readonly bound: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly rank: number | null;
  readonly outOf: number | null;
  readonly rankBound: string | null;
  readonly rankAmong: string | null;
  readonly period: PartialDate | null;
  readonly periodFrom: PartialDate | null;
  readonly periodKind: string;
  readonly periodBasis: string;
  readonly level: string | null;
  readonly scope: string | null;
  readonly subjects: readonly Subject[];
  readonly statements: readonly Statement[];
  /** Findings that say that it and others must not be compared. */
  readonly warnings: readonly Warning[];
  /** What other sources state of the very same thing, with another value. */
  readonly rivals: readonly Figure[];
  /** What it was computed of; empty for an observation. */
  readonly parts: readonly Figure[];
}

/** What a figure describes. */
interface Subject {
  readonly id: string;
  readonly name: InBoth;
}

/** Where a figure is stated. */
export interface Statement {
  readonly source: string;
  readonly sourceName: InBoth;
  /** Null for a data set. */
  readonly file: string | null;
  readonly sha256: string | null;
  readonly paragraph: number | null;
  readonly row: string | null;
  readonly raw: string | null;
}

/** A finding of the kind NOT_COMPARABLE. */
interface Warning {
  readonly id: string;
  readonly explanation: InBoth;
  /** How many figures of the compared indicator it is about. */
  readonly figures: number;
}

/** Whether a figure describes its place, not something in it. */
export function isOwn(figure: Figure): boolean {
  return figure.subjects.length === 1 && figure.subjects[0]?.id === figure.place.id;
}

/** Equal for figures that describe the same: each its own place, or the same subjects. */
export function subjectKey(figure: Figure): string {
  if (isOwn(figure)) return 'place';
  return figure.subjects
    .map(({ id }) => id)
    .sort()
    .join();
}
