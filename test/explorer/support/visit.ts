import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AxeResults, type RunOptions } from 'axe-core';
import { type Browser, type Page } from 'playwright-core';

/** One visitor with one page, and what went wrong for them. */
export interface Visit {
  readonly page: Page;
  /** Opens an address of the explorer, and waits for what it shows. */
  readonly open: (path: string) => Promise<void>;
  /** Waits until the view has a heading and nothing in sight is awaited any more. */
  readonly settled: () => Promise<void>;
  /** Errors in the console, breaches of the Content-Security-Policy, uncaught exceptions and requests to other hosts, so far. */
  readonly faults: string[];
  /** What axe-core calls serious or critical, on the page as it is now: `rule: element`. */
  readonly barriers: () => Promise<readonly string[]>;
  readonly leave: () => Promise<void>;
}

export interface Visitor {
  /** Of the browser; the interface follows it unless the address says otherwise. English if not given. */
  readonly locale?: 'vi-VN' | 'en-GB';
  /** A phone's screen instead of a wide one. */
  readonly phone?: boolean;
  /** True: reading or writing what browsers keep throws, as with cookies switched off. */
  readonly storageBlocked?: boolean;
}

interface Axe {
  readonly run: (options: RunOptions) => Promise<AxeResults>;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A new visitor, who has been nowhere yet. */
export async function visit(browser: Browser, address: string, visitor: Visitor = {}): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: address,
    locale: visitor.locale ?? 'en-GB',
    viewport: visitor.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  if (visitor.storageBlocked) await context.addInitScript(blockStorage);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('request', (request) => isOutside(request.url(), address) && faults.push(`outside: ${request.url()}`));
  const settled = () => settledView(page);
  const open = async (path: string) => {
    await page.goto(path);
    await settled();
  };
  return { page, open, settled, faults, barriers: () => barriersOf(page), leave: () => context.close() };
}

async function settledView(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const heading = document.querySelector('main h1')?.textContent ?? '…';
    const awaited = [...document.querySelectorAll('main .loading, main [aria-busy="true"]')];
    // lists below the screen are read when they come into sight
    return (
      heading !== '…' && !awaited.some((one) => one.checkVisibility() && one.getBoundingClientRect().top < innerHeight)
    );
  });
}

function isOutside(url: string, address: string): boolean {
  return !url.startsWith(`${address}/`) && !/^(data|blob):/.test(url);
}

async function barriersOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    () => (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] }), // put there by the line above
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

function blockStorage(): void {
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(window, name, { get: refuse });
  }
  Object.defineProperty(document, 'cookie', { get: refuse, set: refuse });
}
