import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type KnownOperation } from './api/warm-up.js';
import { openingQuestions } from './explorer/api/opening-questions.js';
import { projectRoot } from './root.js';

type Variables = KnownOperation['variables'];

/** What the explorer asks first, then the worked examples, each with the variables that lie beside it; none when they were not shipped. */
export function knownOperations(examples = join(projectRoot(), 'schema', 'examples')): readonly KnownOperation[] {
  return [...openingQuestions('VI'), ...openingQuestions('EN'), ...operationsIn(examples)];
}

function operationsIn(folder: string): readonly KnownOperation[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => {
      const variables = join(folder, name.replace(/graphql$/, 'variables.json'));
      return {
        query: readFileSync(join(folder, name), 'utf8'),
        variables: existsSync(variables) ? (JSON.parse(readFileSync(variables, 'utf8')) as Variables) : {}, // an object
      };
    });
}
