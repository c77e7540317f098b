import { type Browser } from 'playwright-core';
import { openBrowser } from './browser.js';
import { openSite, type Site } from './site.js';
import { visit, type Visit, type Visitor } from './visit.js';

/** The first to start loads the seeds. */
const LONGEST_START_MS = 240_000;

/** A server and a browser for all tests of a `describe`. */
export interface Stage {
  readonly site: () => Site;
  /** A new visitor, who leaves after the test. */
  readonly visit: (visitor?: Visitor) => Promise<Visit>;
}

/** Opens both before the tests of the `describe` that it is called in, and closes them after. */
export function stage(): Stage {
  let site: Site | undefined;
  let browser: Browser | undefined;
  const visits: Visit[] = [];
  const open = () => {
    if (!site || !browser) throw new Error('ask in a test');
    return { site, browser };
  };
  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser();
  }, LONGEST_START_MS);
  afterEach(async () => {
    if (site) site.database.up = true;
    for (const one of visits.splice(0)) await one.leave();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    site: () => open().site,
    visit: async (visitor) => {
      const one = await visit(open().browser, open().site.address, visitor);
      visits.push(one);
      return one;
    },
  };
}
