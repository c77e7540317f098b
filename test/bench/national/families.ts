import { type GraphEvidence, type GraphNode, type GraphRelationship } from '../../../loaders/dataset.js';
import { choice } from './chance.js';
import { entity, relationship, type Part } from './element.js';
import { INDICATORS } from './figures.js';
import { observation } from './observation.js';
import { handbookOf, places, type Place, type Setting } from './setting.js';
import { TOPICS } from './topics.js';
import { type Unit } from './ground.js';

/** Bundles of a province that share their programmes and platforms. */
const BUNDLES = 5;
const PROGRAMMES = 2;
const PLATFORMS = 3;
const YEARS = [2021, 2022, 2023, 2024];

const TYPES = [
  ['LGSP', 'Nền tảng tích hợp, chia sẻ dữ liệu', 'Data-sharing platform', 'lgsp'],
  ['IOC', 'Trung tâm điều hành thông minh', 'Intelligent operations centre', 'ioc'],
  ['PORTAL', 'Cổng thông tin điện tử', 'Portal', 'cong-thong-tin'],
] as const;

/** Programmes of a province, the platforms they brought forth, and figures about these. */
export interface Family {
  readonly unit: Unit;
  /** Of the province, for `chance`. */
  readonly index: number;
  /** 0 is the first of the province. */
  readonly ordinal: number;
}

export function familyOf({ unit, index, ordinal }: Place): Family {
  return { unit, index, ordinal: Math.floor(ordinal / BUNDLES) };
}

export function programmeId({ unit, index, ordinal }: Family, which: number): string {
  return `programme:${choice(TOPICS, 6, index, ordinal, which)[2]}-${ordinal + 1}-${which + 1}-${unit.local}`;
}

export function families(setting: Setting): Part {
  return {
    nodes: function* () {
      for (const family of all(setting)) yield* nodesOf(setting, family);
    },
    relationships: function* () {
      for (const family of all(setting)) yield* relationshipsOf(setting, family);
    },
  };
}

function* all(setting: Setting): Generator<Family> {
  for (const place of places(setting)) if (place.ordinal % BUNDLES === 0) yield familyOf(place);
}

function* nodesOf(setting: Setting, family: Family): Generator<GraphNode> {
  const { unit, index, ordinal } = family;
  for (let which = 0; which < PROGRAMMES; which += 1) {
    const [vi, en] = choice(TOPICS, 6, index, ordinal, which);
    const name = `Chương trình ${vi} ${unit.name}, giai đoạn ${ordinal + 1}.${which + 1}`;
    const nameEn = `Programme for ${en} of ${unit.nameEn}, stage ${ordinal + 1}.${which + 1}`;
    const given = { name, nameEn, programmeType: 'PROGRAMME', from: String(2005 + ordinal) };
    yield entity(setting.model, 'Programme', programmeId(family, which), given, statedOf(family, which));
  }
  for (let which = 0; which < PLATFORMS; which += 1) {
    const [platformType, vi, en] = typeOf(which);
    const given = { name: `${vi} ${unit.name} ${ordinal + 1}`, nameEn: `${en} of ${unit.nameEn} ${ordinal + 1}` };
    yield entity(
      setting.model,
      'Platform',
      platformId(family, which),
      { ...given, platformType },
      statedOf(family, 2 + which),
    );
    for (const figure of figuresOf(setting, family, which)) yield figure.node;
  }
}

function* relationshipsOf(setting: Setting, family: Family): Generator<GraphRelationship> {
  for (let which = 0; which < PROGRAMMES; which += 1) {
    const id = programmeId(family, which);
    const stated = statedOf(family, which);
    yield relationship('RUN_BY', id, `public-body:ubnd-${family.unit.local}`, stated);
    for (let platform = 0; platform < PLATFORMS; platform += 1)
      yield relationship('DELIVERS', id, platformId(family, platform), stated);
  }
  for (let which = 0; which < PLATFORMS; which += 1) {
    const stated = statedOf(family, 2 + which);
    const id = platformId(family, which);
    yield relationship('DEPLOYED_IN', id, family.unit.id, stated, { role: 'in_use' });
    for (const figure of figuresOf(setting, family, which)) yield* figure.relationships;
  }
}

function* figuresOf(setting: Setting, family: Family, which: number) {
  const about = {
    id: platformId(family, which),
    name: `${typeOf(which)[1]} ${family.unit.name} ${family.ordinal + 1}`,
  };
  const indicator = setting.ground.indicators[INDICATORS];
  for (const [n, year] of YEARS.entries())
    yield observation(setting.model, {
      indicator,
      about,
      place: family.unit.id,
      period: String(year),
      level: 'ORGANIZATION',
      stated: statedOf(family, 5 + which * YEARS.length + n),
      keys: [family.index, family.ordinal, which],
    });
}

function platformId({ unit, ordinal }: Family, which: number): string {
  return `platform:${typeOf(which)[3]}-${ordinal + 1}-${unit.local}`;
}

function typeOf(which: number): (typeof TYPES)[number] {
  return TYPES[which] ?? TYPES[0];
}

function statedOf({ unit, ordinal }: Family, n: number): GraphEvidence {
  return { source: handbookOf(unit), paragraph: 1000 + ordinal * 20 + n };
}
