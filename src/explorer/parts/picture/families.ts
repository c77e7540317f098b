import { type Label } from '../../text/label.js';

/** Kinds that pictures draw alike; a colour and a shape each, so that neither is needed to read them. */
export type Family =
  'place' | 'body' | 'company' | 'person' | 'document' | 'programme' | 'platform' | 'figure' | 'source' | 'doubt';

interface Look {
  readonly label: Label;
  /** Corners as x, y from -1 to 1, clockwise. */
  readonly corners: readonly number[];
  readonly kinds: readonly string[];
}

export const FAMILIES: Readonly<Record<Family, Look>> = {
  place: {
    label: { vi: 'Địa phương', en: 'Places' },
    corners: regular(6),
    kinds: ['Province', 'District', 'Commune', 'Village', 'PlaceChange'],
  },
  body: {
    label: { vi: 'Cơ quan', en: 'Public bodies' },
    corners: [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9],
    kinds: ['PublicBody', 'Department', 'Unit', 'OrganizationGroup', 'PressAgency'],
  },
  company: {
    label: { vi: 'Doanh nghiệp', en: 'Companies' },
    corners: regular(5),
    kinds: ['Company', 'TelecomOperator'],
  },
  person: {
    label: { vi: 'Người, chức vụ', en: 'People and posts' },
    corners: regular(24),
    kinds: ['Person', 'Post', 'Tenure', 'Award'],
  },
  document: {
    label: { vi: 'Văn bản', en: 'Documents' },
    corners: [-0.75, -1, 0.35, -1, 0.75, -0.6, 0.75, 1, -0.75, 1],
    kinds: ['Circular', 'Decision', 'Decree', 'Directive', 'Law', 'OtherDocument', 'Plan', 'Resolution', 'Scheme'],
  },
  programme: {
    label: { vi: 'Chương trình, sự kiện', en: 'Programmes and events' },
    corners: [0, -1, 1, 0, 0, 1, -1, 0],
    kinds: ['Programme', 'Event'],
  },
  platform: {
    label: { vi: 'Nền tảng, công nghệ', en: 'Platforms and technology' },
    corners: regular(8),
    kinds: ['Platform', 'Technology'],
  },
  figure: {
    label: { vi: 'Số liệu, mục tiêu', en: 'Figures and targets' },
    corners: [0, -1, 1, 0.8, -1, 0.8],
    kinds: ['Indicator', 'Observation', 'Target'],
  },
  source: {
    label: { vi: 'Nguồn', en: 'Sources' },
    corners: [-1, -0.6, 1, -0.6, 1, 0.6, -1, 0.6],
    kinds: ['Source'],
  },
  doubt: {
    label: { vi: 'Điểm nghi vấn', en: 'Doubts' },
    corners: [-1, -0.8, 1, -0.8, 0, 1],
    kinds: ['Finding'],
  },
};

const OF_KIND = new Map(
  Object.entries(FAMILIES).flatMap(([family, { kinds }]) => kinds.map((kind) => [kind, family as Family])), // the keys above
);

/** The family of a kind, by the name of its type; a kind that has none yet looks like a programme. */
export function familyOf(type: string): Family {
  return OF_KIND.get(type) ?? 'programme';
}

/** A regular polygon whose first corner is at the top. */
function regular(corners: number): readonly number[] {
  const turn = (2 * Math.PI) / corners;
  return Array.from({ length: corners }, (_, at) => [Math.sin(at * turn), -Math.cos(at * turn)]).flat();
}
