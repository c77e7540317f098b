import { chromium, type Browser } from 'playwright-core';
import { chromiumPath } from './chromium.js';

/** A headless Chromium that finds no host but this machine. Its sandbox does not work for root, as whom CI runs. */
export function openBrowser(): Promise<Browser> {
  const outsideFails = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
  const args = process.getuid?.() === 0 ? ['--no-sandbox', outsideFails] : [outsideFails];
  return chromium.launch({ executablePath: chromiumPath() ?? '', args });
}
