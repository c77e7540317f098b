// Apollo Server with a resolver for each field and DataLoader for what is below: the way tutorials show.
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { driverFromEnvironment } from '../driver.js';
import { loadersOf, type Loaders } from './loaders.js';
import { RESOLVERS } from './resolvers.js';

const driver = driverFromEnvironment();
await driver.verifyConnectivity();
const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');
const server = new ApolloServer<Loaders>({ typeDefs, resolvers: RESOLVERS, introspection: false });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: () => Promise.resolve(loadersOf(driver)),
});
process.stdout.write(`GraphQL at ${url}, ready\n`);
