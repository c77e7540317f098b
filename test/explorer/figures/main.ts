import { rmSync } from 'node:fs';
import { testFolder } from '../../support/test-server.js';
import { openBrowser } from '../support/browser.js';
import { openSite } from '../support/site.js';
import { buildSeconds } from './build-seconds.js';
import { draggedFrames } from './dragged-frames.js';
import { eraSwitch } from './era-switch.js';
import { firstView } from './first-view.js';
import { delays } from './delays.js';

// Prints what the pages weigh and how soon they answer on this machine; read it beside the load that it tells.
const figures: (readonly [what: string, figure: string])[] = [['build from nothing', `${buildSeconds().toFixed(1)} s`]];
const site = await openSite();
const browser = await openBrowser();
try {
  const opened = async (path: string, phone = false) => {
    const viewport = phone ? { width: 390, height: 844 } : { width: 1440, height: 900 };
    const page = await browser.newPage({ baseURL: site.address, locale: 'en-GB', viewport });
    await page.addInitScript('globalThis.__name = (value) => value'); // tsx calls it in functions that are sent to a page
    await page.goto(path);
    return page;
  };
  for (const measured of [firstView, delays, eraSwitch, draggedFrames]) figures.push(...(await measured(opened)));
} finally {
  await browser.close();
  await site.close();
  rmSync(testFolder(), { recursive: true, force: true });
}
const width = Math.max(...figures.map(([what]) => what.length));
for (const [what, figure] of figures) process.stdout.write(`${what.padEnd(width)}  ${figure}\n`);
process.exit();
