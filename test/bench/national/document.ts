import { folded } from '../../../src/model/fold.js';
import { chance, choice } from './chance.js';
import { type Place } from './setting.js';
import { TOPICS, type Topic } from './topics.js';

/** What a bundle holds of one sort of document. */
interface Sort {
  readonly kind: string;
  readonly prefix: string;
  readonly count: number;
  readonly mark: string;
  readonly vi: string;
  /** Short name of the body that issues it. */
  readonly issuer: string;
}

const SORTS: readonly Sort[] = [
  { kind: 'Resolution', prefix: 'resolution', count: 1, mark: '-NQ/TU', vi: 'Nghị quyết', issuer: 'tinh-uy' },
  { kind: 'Resolution', prefix: 'resolution', count: 1, mark: '/NQ-HĐND', vi: 'Nghị quyết', issuer: 'hdnd' },
  { kind: 'Directive', prefix: 'directive', count: 1, mark: '/CT-UBND', vi: 'Chỉ thị', issuer: 'ubnd' },
  { kind: 'Scheme', prefix: 'scheme', count: 2, mark: '/ĐA-UBND', vi: 'Đề án', issuer: 'ubnd' },
  { kind: 'Plan', prefix: 'plan', count: 8, mark: '/KH-UBND', vi: 'Kế hoạch', issuer: 'ubnd' },
  { kind: 'Decision', prefix: 'decision', count: 34, mark: '/QĐ-UBND', vi: 'Quyết định', issuer: 'ubnd' },
  { kind: 'OtherDocument', prefix: 'other-document', count: 3, mark: '/BC-UBND', vi: 'Báo cáo', issuer: 'ubnd' },
];

/** A document of a bundle. */
export interface Document {
  readonly kind: string;
  readonly id: string;
  /** `Kế hoạch số 12/KH-UBND`. */
  readonly name: string;
  readonly nameEn: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly topic: Topic;
  /** Its place among all of the bundle. */
  readonly n: number;
}

/** All fifty, those of one kind next to each other. */
export function documentsOf(place: Place): readonly Document[] {
  return SORTS.flatMap((sort) => Array.from({ length: sort.count }, (_, index) => documentOf(place, sort, index))).map(
    (document, n) => ({ ...document, n }),
  );
}

/** The first or second resolution of a bundle. */
export function resolutionId(place: Place, which: number): string {
  const sort = SORTS[which];
  if (sort === undefined) throw new Error(`a bundle has no resolution ${which}`);
  return idOf(place, sort, numberOf(place, sort, 0));
}

function documentOf(place: Place, sort: Sort, index: number): Omit<Document, 'n'> {
  const number = numberOf(place, sort, index);
  const keys = [place.index, place.ordinal, sort.mark.length, index];
  return {
    kind: sort.kind,
    id: idOf(place, sort, number),
    name: `${sort.vi} số ${number}`,
    nameEn: `${sort.kind === 'OtherDocument' ? 'Report' : sort.kind} ${number}`,
    number,
    issuedOn: `${place.year}-${twoDigits(1 + chance(2, ...keys) * 12)}-${twoDigits(1 + chance(3, ...keys) * 28)}`,
    issuer: `public-body:${sort.issuer}-${place.unit.local}`,
    topic: choice(TOPICS, 4, ...keys),
  };
}

function numberOf({ turn }: Place, { count, mark }: Sort, index: number): string {
  return `${twoDigits(turn * count + index + 1)}${mark}`;
}

function idOf({ unit, year }: Place, { prefix }: Sort, number: string): string {
  return `${prefix}:${unit.local}/${folded(number).replaceAll('/', '-')}-${year}`;
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}
