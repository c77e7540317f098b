import { exampleOf } from '../../../src/explorer/graphiql/example.js';
import { example, exampleNames } from '../../support/examples.js';

it('an example says its title and for whom it is in its first line', () => {
  const query = '# Who gives awards? (For analysts: groups.)\nquery WhoGivesAwards { meta { version } }\n';
  expect(exampleOf('../schema/examples/19-who-gives-awards.graphql', query, '{}')).toEqual({
    name: '19-who-gives-awards',
    title: 'Who gives awards?',
    audience: 'analysts: groups',
    query,
    variables: '{}',
  });
});

it('one that does not is called by its file', () => {
  expect(exampleOf('/a/b.graphql', '{ meta { version } }', '')).toMatchObject({ title: 'b', audience: null });
});

it('all that are published do', () => {
  const silent = exampleNames().filter((name) => exampleOf(name, example(name), '').audience === null);
  expect(silent).toEqual([]);
});
