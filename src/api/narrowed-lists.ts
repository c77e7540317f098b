import { type Root } from '../query/roots.js';
import { type Given } from '../query/given.js';

/** Lists with arguments of their own, which become a further `where`. */
export const NARROWED_LISTS: Readonly<Record<string, Root>> = {
  findings: {
    by: 'list',
    kind: 'Finding',
    narrowed: (given) =>
      where({ kinds: given('kinds'), about: given('about') }, ({ kinds, about }) => ({
        ...(kinds === undefined ? {} : { kind: { in: kinds } }),
        ...(about === undefined ? {} : { concerns: { some: { id: { in: about } } } }),
      })),
  },
  leaders: { by: 'list', kind: 'Person', narrowed: () => where({}, () => ({ tenures: { some: {} } })) },
};

type Arguments = Readonly<Record<string, unknown>>;

/** A `where` input made of argument values; its shape follows from which of them are there. */
function where(given: Readonly<Record<string, Given>>, input: (values: Arguments) => object): Given {
  const values = (of: (one: Given) => unknown) =>
    input(Object.fromEntries(Object.entries(given).map(([name, one]) => [name, of(one) ?? undefined])));
  return { now: values((one) => one.now), bind: (variables) => values((one) => one.bind(variables)) };
}
