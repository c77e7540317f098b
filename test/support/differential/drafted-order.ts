import { inputsOf } from '../../../src/model/model.js';
import { screaming } from '../../../src/model/names.js';
import { draftedWhere } from './drafted-where.js';
import { type Given } from './literal.js';
import { type Pool } from './pool.js';
import { type Random } from './random.js';

type Input = Readonly<Record<string, Given>>;

/** An `orderBy` for a list of a kind: of one key, now and then of several or none. */
export function draftedOrder(pool: Pool, random: Random, kindName: string): Given {
  const size = random.pick([0, 1, 1, 1, 1, 1, 2, 3]);
  return Array.from({ length: size }, () => orderKey(pool, random, kindName));
}

function orderKey(pool: Pool, random: Random, kindName: string): Input {
  const { properties, relationFields } = inputsOf(pool.model, kindName);
  const direction = random.pick(['ASC', 'DESC']);
  if (relationFields.size > 0 && random.chance(0.3)) {
    const { name, target } = random.pick([...relationFields.values()]);
    const where = random.chance(0.5) ? { where: draftedWhere(pool, random, target, 1) } : {};
    return { [`${name}Count`]: { ...(random.chance(0.6) ? { direction } : {}), ...where } };
  }
  const own = [...properties.values()].filter(({ list }) => !list);
  const dates = own.filter(({ type }) => type === 'PartialDate');
  if (random.chance(0.25)) return { name: direction };
  return { [random.pick(dates.length > 0 && random.chance(0.3) ? dates : own).name]: direction };
}

/** Keys for `groups(by:)`. */
export function draftedGroupKeys(pool: Pool, random: Random, kindName: string): Given {
  return Array.from({ length: random.pick([1, 1, 1, 2]) }, () => groupKey(pool, random, kindName));
}

function groupKey(pool: Pool, random: Random, kindName: string): Input {
  const { properties, relationFields, members } = inputsOf(pool.model, kindName);
  const own = [...properties.values()].filter(
    ({ name, list, localised }) => !list && !localised && !['id', 'nameEn'].includes(name),
  );
  const dates = own.filter(({ type }) => type === 'PartialDate');
  const bucket = random.pick(['YEAR', 'QUARTER', 'MONTH']);
  const sort = random.pick(['type', 'date', 'date', 'own', 'own', 'related', 'related']);
  if (sort === 'type' && members.length > 1) return { field: 'TYPE' };
  if (sort === 'date' && dates.length > 0)
    return { field: screaming(random.pick(dates).name), ...(random.chance(0.8) ? { bucket } : {}) };
  if (sort !== 'related' && own.length > 0) return { field: screaming(random.pick(own).name) };
  return { field: screaming(random.pick([...relationFields.keys()])) };
}

/** An order of groups. */
export function draftedGroupOrder(random: Random): Input {
  const by = random.pick(['COUNT', 'KEY', 'KEY', null]);
  const direction = random.pick(['ASC', 'DESC', null]);
  return { ...(random.chance(0.8) ? { by } : {}), ...(random.chance(0.7) ? { direction } : {}) };
}
