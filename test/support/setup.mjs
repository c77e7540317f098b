// Jest runs an ESM globalSetup in plain Node, without ts-jest: tsx loads the TypeScript behind it.
import { tsImport } from 'tsx/esm/api';

export default async () => (await tsImport('./neo4j.setup.ts', import.meta.url)).startServer();
