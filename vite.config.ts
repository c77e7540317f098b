import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, 'src', 'explorer');
const pages = ['index.html', 'graphiql.html'].map((name) => join(root, name)).filter((page) => existsSync(page));

/** The pages in the browser: `npm run build` writes them to dist/explorer; `npx vite` serves them while they are worked on. */
export default defineConfig({
  root,
  publicDir: false,
  build: {
    outDir: join(import.meta.dirname, 'dist', 'explorer'),
    emptyOutDir: true,
    target: 'es2022',
    // a data: URL would need a hole in the Content-Security-Policy
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      input: pages,
      // "use client" means something to servers that render React
      onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': process.env['API'] ?? 'http://127.0.0.1:4000' } },
});
