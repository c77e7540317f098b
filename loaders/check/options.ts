import { type ScalarName } from '../../src/model/model.js';
import { type Note } from '../problems.js';
import { type LocatedMap } from '../read/located.js';
import { shown } from '../records/shape.js';
import { readScalar, type Scalar } from './scalar.js';

/** Reads the optional fields of a small map by their types; faulty ones are noted and left out. */
export function optionsOf(
  map: LocatedMap,
  types: Readonly<Record<string, ScalarName>>,
  note: Note,
): Readonly<Partial<Record<string, Scalar>>> {
  const read: Partial<Record<string, Scalar>> = {};
  for (const [name, type] of Object.entries(types)) {
    const value = map.entries.get(name)?.value;
    if (value === undefined) continue;
    if (value.shape !== 'scalar') {
      note(value.at, `"${name}" must be a value, not ${shown(value)}`);
      continue;
    }
    const result = readScalar(type, value);
    if ('problem' in result) note(value.at, `"${name}" ${result.problem}`);
    else read[name] = result.value;
  }
  return read;
}
