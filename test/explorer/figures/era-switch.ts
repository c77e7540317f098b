import { type Lines, type Open, quantile } from './opened.js';

const TIMES = 6;

/** How long the map takes from a click until the other order of provinces is painted, its first question and later ones that are known. */
export async function eraSwitch(open: Open): Promise<Lines> {
  const page = await open('/map?indicator=indicator:dti');
  await page.locator('.province-map .area').first().waitFor();
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1)
    times.push(
      await page.evaluate(async () => {
        const [other] = [...document.querySelectorAll<HTMLElement>('.map-controls .segments [aria-pressed=false]')];
        const before = document.querySelectorAll('.province').length;
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const start = performance.now();
        other?.click();
        while ([0, before].includes(document.querySelectorAll('.province').length)) await frame();
        await frame();
        return performance.now() - start;
      }),
    );
  const [first = NaN, ...later] = times;
  return [
    ['map: era switch, first and later (median)', `${first.toFixed(0)} ms, ${quantile(later, 0.5).toFixed(0)} ms`],
  ];
}
