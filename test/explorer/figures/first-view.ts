import { type Page } from 'playwright-core';
import { type Lines, type Open, quantile } from './opened.js';

const VIEWS = ['/', '/id/resolution:nghe-an/09-nq-tu-2022', '/map', '/graph/province:nghe-an', '/graphiql'];
const TIMES = 3;

interface Seen {
  /** Milliseconds. */
  readonly painted: number;
  /** Of the page and what it loads, but for answers, as sent. */
  readonly bytes: number;
}

/** The first contentful paint of views, the median of a few visitors, and what is sent to show them. */
export async function firstView(open: Open): Promise<Lines> {
  const lines: (readonly [string, string])[] = [];
  for (const view of VIEWS) {
    const seen: Seen[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const page = await open(view);
      await page.waitForLoadState('networkidle');
      seen.push(await seenOn(page));
      await page.context().close();
    }
    const painted = quantile(seen.map((one) => one.painted), 0.5); // prettier-ignore
    const kilobytes = (seen[0]?.bytes ?? 0) / 1000;
    lines.push([`${view}: first contentful paint, sent`, `${painted.toFixed(0)} ms, ${kilobytes.toFixed(0)} kB`]);
  }
  return lines;
}

function seenOn(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    const files = (loaded as PerformanceResourceTiming[]).filter(({ name }) => !name.endsWith('/graphql')); // both are of this type
    const bytes = files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return { painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, bytes };
  });
}
