import { generatedApi, graphqlOf, handWritten, type Asking } from '../shapes/operation.js';
import { type Command } from './server.js';

export const CONTENDERS = ['ours', 'cypher', 'dataloader', 'neo4j-graphql', 'cached'] as const;

export type ContenderName = (typeof CONTENDERS)[number];

/** Something that answers the shapes. */
export interface Contender {
  readonly title: string;
  readonly command: Command;
  readonly asking: Asking;
}

/** On a busy machine a slow answer is still an answer. */
const PATIENT = { LOAD_ON_START: 'false', QUERY_DEADLINE_MS: '60000' };
/** As `npm start` has it. */
const OURS = ['--max-semi-space-size=8', 'dist/src/main.js'];
const TYPESCRIPT = ['--import', 'tsx'];

export const SERVERS: Readonly<Record<ContenderName, Contender>> = {
  ours: {
    title: 'province-graph, result cache off',
    command: { arguments: OURS, environment: { ...PATIENT, RESULT_CACHE_MB: '0' } },
    asking: graphqlOf('/graphql'),
  },
  cached: {
    title: 'province-graph, result cache on',
    command: { arguments: OURS, environment: PATIENT },
    asking: graphqlOf('/graphql'),
  },
  cypher: {
    title: 'hand-written Cypher, driver, node:http',
    command: { arguments: [...TYPESCRIPT, 'test/bench/peers/cypher.ts'] },
    asking: handWritten,
  },
  dataloader: {
    title: 'Apollo + DataLoader',
    command: { arguments: [...TYPESCRIPT, 'test/bench/peers/dataloader/server.ts'] },
    asking: graphqlOf('/'),
  },
  'neo4j-graphql': {
    title: '@neo4j/graphql on Apollo',
    command: { arguments: ['test/bench/peers/neo4j-graphql/server.mjs'] },
    asking: generatedApi,
  },
};
