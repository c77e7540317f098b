import { existsSync } from 'node:fs';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The Chromium of this machine: CHROMIUM if set, else where it usually is; undefined: none. */
export function chromiumPath(): string | undefined {
  return [process.env['CHROMIUM'] ?? '', ...USUAL].find((path) => path !== '' && existsSync(path));
}

/** `describe`, skipped loudly on a machine without a browser. */
export function describeInBrowser(name: string, tests: () => void): void {
  const there = chromiumPath() !== undefined;
  if (!there) process.stderr.write(`\nNO CHROMIUM: "${name}" IS SKIPPED. Install chromium, or name one in CHROMIUM.\n`);
  (there ? describe : describe.skip)(name, tests);
}
