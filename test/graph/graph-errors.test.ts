import { Neo4jError } from 'neo4j-driver';
import { graphErrors } from '../../src/graph/graph-errors.js';

const failing = (code: string) => () => Promise.reject(new Neo4jError('as told', code, '', ''));

it.each([
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'The database ran out of memory for this.'],
  ['Neo.TransientError.General.OutOfMemoryError', 'The database ran out of memory for this.'],
  ['Neo.DatabaseError.General.UnknownError', 'The database failed: its own log says why, and its disk may be full.'],
  ['ServiceUnavailable', 'The database did not answer in time, or refused.'],
])('of %s tells: %s', async (code, message) => {
  await expect(graphErrors(failing(code))).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', message });
});

it('where memory is short, tells what to do about it', async () => {
  await expect(graphErrors(failing('Neo.TransientError.General.MemoryPoolOutOfMemoryError'))).rejects.toMatchObject({
    hint: 'Try again when less is asked of it at once, or give it a larger heap.',
  });
});
