import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AxeResults } from 'axe-core';
import { type Browser, type Page } from 'playwright-core';

/** One visitor with one page, and what went wrong for them. */
export interface Visit {
  readonly page: Page;
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
  return { page, faults, barriers: () => barriersOf(page), leave: () => context.close() };
}

function isOutside(url: string, address: string): boolean {
  return !url.startsWith(`${address}/`) && !/^(data|blob):/.test(url);
}

async function barriersOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    () => (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(), // put there by the line above
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
