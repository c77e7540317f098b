import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../src/root.js';
import { answeringIds, releasedIds } from '../support/released-ids.js';

const RETIRED = join(projectRoot(), 'seeds', 'retired.yaml');

describe('an id once released', () => {
  const answering = answeringIds();

  it('answers, redirects, or is retired with a reason', () => {
    const retired = existsSync(RETIRED) ? Object.keys((parse(readFileSync(RETIRED, 'utf8')) ?? {}) as object) : [];
    const kept = new Set([...answering, ...retired]);
    expect(releasedIds().filter((id) => !kept.has(id))).toEqual([]);
  });

  it('is on the list; else run `npm run ids`', () => {
    const released = new Set(releasedIds());
    expect([...answering].filter((id) => !released.has(id))).toEqual([]);
  });
});
