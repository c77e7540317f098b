import { rmSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

// Jest runs this in plain Node, without ts-jest: tsx loads the TypeScript behind it. The servers end with the process.
export default async () => {
  const { testFolder } = await tsImport('./test-server.ts', import.meta.url);
  rmSync(testFolder(), { recursive: true, force: true });
};
