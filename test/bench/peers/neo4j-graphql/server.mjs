// @neo4j/graphql on Apollo Server, as its documentation starts it. Plain JavaScript: its packages are installed by the bench alone.
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const { NEO4J_URI = '', NEO4J_PASSWORD = '' } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic('neo4j', NEO4J_PASSWORD), {
  maxConnectionPoolSize: 12,
  telemetryDisabled: true,
});
await driver.verifyConnectivity();
const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');
const ordered = { LT: true, LTE: true, GT: true, GTE: true };
const schema = await new Neo4jGraphQL({ typeDefs, driver, features: { filters: { String: ordered } } }).getSchema();
const server = new ApolloServer({ schema, introspection: true });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => ({ sessionConfig: { database: 'neo4j' } }),
});
process.stdout.write(`GraphQL at ${url}, ready\n`);
