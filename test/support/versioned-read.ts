import { type Read } from '../../src/graph/reader.js';
import { STORED_VERSION } from '../../src/query/stored-version.js';

/** A made-up door whose statements all come with a version of the dataset, as those of plans and the looks at it do. */
export function versionedRead(read: Read, version = () => 'one', isCommitting = () => false): Read {
  return async (...statement) => {
    const [text] = statement;
    const stored = () => [version(), 'today', 0, isCommitting()];
    if (text.endsWith(` RETURN ${STORED_VERSION.value} AS row`)) return [stored()];
    const rows = await read(...statement);
    return text.endsWith(` RETURN [rows, ${STORED_VERSION.value}] AS row`) ? [[rows, stored()]] : rows;
  };
}
