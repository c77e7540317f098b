import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/root.js';

const root = projectRoot();
/** Files that git tracks and that are there. */
const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && existsSync(join(root, file)));

/** `file:line` of each line that matches. */
function placesOf(pattern: RegExp, except: readonly string[] = []): readonly string[] {
  return files
    .filter((file) => !except.includes(file))
    .flatMap((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n');
      return lines.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : []));
    });
}

describe('the repository', () => {
  it('names the folder of the articles beside it in .ci/run alone', () => {
    expect(placesOf(/\.\.\/shared/, ['.ci/run'])).toEqual([]);
  });

  it('names no folder of somebody’s machine', () => {
    expect(placesOf(/(?<![\w.})-])\/(work|root|home\/\w[\w-]*)\//)).toEqual([]);
  });

  it('fetches packages from whatever registry npm is set to', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved": "http');
  });

  it('keeps its top level to what is meant to be there', () => {
    const known = [
      /^(src|schema|seeds|loaders|test)$/,
      /^(README\.md|LICENSE|CHANGELOG\.md|Dockerfile|docker-compose\.yml)$/,
      /^(package|package-lock|knip|tsconfig(\.\w+)?)\.json$/,
      /^(eslint|jest|vite)\.config\.(m?js|ts)$/,
      /^\.(?!env$|data$)/,
    ];
    const topLevel = new Set(files.map((file) => file.split('/')[0] ?? ''));
    expect([...topLevel].filter((name) => !known.some((pattern) => pattern.test(name)))).toEqual([]);
  });
});
