import { type Page } from 'playwright-core';
import { type Lines, type Open, quantile } from './opened.js';

/** How long it takes from a key or a click until the page has painted what it does (event timing, to 8 ms; shorter than 16 ms is told as that). */
export async function delays(open: Open): Promise<Lines> {
  const typing = await open('/search');
  const keys = await delaysOf(typing, async () => {
    await typing.locator('.shell-search input').click();
    await typing.keyboard.type('nghi quyet chuyen doi so nghe an', { delay: 60 });
    await typing.locator('[data-hit]').first().waitFor();
  });
  const switching = await open('/map');
  await switching.locator('.province-map .area').first().waitFor();
  const clicks = await delaysOf(switching, async () => {
    for (const view of ['Compare', 'Doubts', 'Sources', 'Map', 'Compare', 'Sources']) {
      await switching.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click();
      await switching.waitForLoadState('networkidle');
    }
  });
  return [
    ['typing a search: delay of keys, median and worst', told(keys)],
    ['switching views: delay of clicks, median and worst', told(clicks)],
  ];
}

function told(all: readonly number[]): string {
  return `${quantile(all, 0.5)} ms, ${quantile(all, 1)} ms (${all.length})`;
}

async function delaysOf(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (['keydown', 'pointerup', 'click'].includes(name)) seen.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit); // TypeScript knows no durationThreshold
  });
  await act();
  return page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen); // put there above
}
