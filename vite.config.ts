import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import { defineConfig } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';

const root = join(import.meta.dirname, 'src', 'explorer');
const pages = ['index.html', 'graphiql.html'].map((name) => join(root, name)).filter((page) => existsSync(page));

// For the server, which sends what lies compressed beside a file. The best quality, 11, saves 5 % more and takes ten times as long.
const brotli = defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });

/** The pages in the browser: `npm run build` writes them to dist/explorer; `npx vite` serves them while they are worked on. */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [compression({ algorithms: [brotli, 'gzip'], include: /\.(js|css|svg|json|ttf)$/, threshold: 1_000 })],
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
      checks: { bundlerTimings: false },
      // "use client" means something to servers that render React
      onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': process.env['API'] ?? 'http://127.0.0.1:4000' } },
});
