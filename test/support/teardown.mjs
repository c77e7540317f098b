import { tsImport } from 'tsx/esm/api';

export default async () => (await tsImport('./neo4j.setup.ts', import.meta.url)).stopServer();
