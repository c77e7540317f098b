import { type Read } from '../../src/graph/reader.js';

/** A made-up door whose statements all come with a version of the dataset, as those of plans and the looks at it do. */
export function versionedRead(read: Read, version: () => string = () => 'one'): Read {
  return async (...statement) => {
    const [text] = statement;
    if (text.endsWith('RETURN [m.datasetVersion, m.loadedAt] AS row')) return [[version(), 'today']];
    const rows = await read(...statement);
    return text.endsWith('RETURN [rows, m.datasetVersion, m.loadedAt] AS row') ? [[rows, version(), 'today']] : rows;
  };
}
