import { Neo4jError } from 'neo4j-driver';
import { onceUp } from '../../src/graph/once-up.js';

const changing = 'Could not compile query due to insanely frequent schema changes';
const failure = (message: string) => new Neo4jError(message, 'Neo.DatabaseError.Statement.ExecutionFailed', '', '');

/** Fails so many times, then answers with how often it was asked. */
function askedAfter(failures: number, message: string) {
  let asked = 0;
  const ask = () => {
    asked += 1;
    return asked > failures ? Promise.resolve(asked) : Promise.reject(failure(message));
  };
  return { ask, asked: () => asked };
}

it('asks again while indexes come up', async () => {
  expect(await onceUp(askedAfter(3, changing).ask, 1)).toBe(4);
});

it('gives up at last, with what was told', async () => {
  const never = askedAfter(Infinity, changing);
  await expect(onceUp(never.ask, 1)).rejects.toThrow(changing);
  expect(never.asked()).toBe(20);
});

it('lets every other failure pass at once', async () => {
  const other = askedAfter(1, 'No space left on device');
  await expect(onceUp(other.ask, 1)).rejects.toThrow('No space left on device');
  expect(other.asked()).toBe(1);
});
