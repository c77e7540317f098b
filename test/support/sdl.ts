import { Source } from 'graphql';
import { registryOf, type Registry } from '../../src/model/model-of.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/root.js';

/** The registry of the project's own base and vocabulary with the kinds given instead of its own. */
export function registryOfKinds(kinds: string, relations = RELATIONS): Registry {
  const own = (name: string) => new Source(readFileSync(join(projectRoot(), 'schema', name), 'utf8'), `schema/${name}`);
  return registryOf([
    own('directives.graphql'),
    own('base.graphql'),
    own('filters.graphql'),
    own('roots/meta.graphql'),
    new Source('type Query', 'schema/roots/none.graphql'),
    new Source(relations, 'schema/relations.graphql'),
    new Source(kinds, 'schema/kinds/test.graphql'),
  ]);
}

const RELATIONS = `
enum RelationType {
  LIKES @relation(from: ["Cat", "Dog"], to: ["Entity"], roles: ["much"])
  OWNS @relation(from: ["Cat"], to: ["Dog"])
}`;
