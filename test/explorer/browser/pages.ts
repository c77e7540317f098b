import { type Stage } from '../support/stage.js';

const RESOLUTION = 'resolution:nghe-an/09-nq-tu-2022';

/** The other views look at themselves in their own files. */
const PAGES: readonly string[] = [
  '/',
  '/search?q=yen%20bai',
  '/search?kinds=PLATFORM',
  `/id/${RESOLUTION}`,
  '/id/province:nghe-an?asOf=2024-11-27',
  '/id/indicator:bts-sites',
  '/findings?kinds=CONTRADICTION,NOT_COMPARABLE',
  '/sources',
  '/sources/source:bac-kan-2023',
];

export function testPages({ visit }: Stage): void {
  it.each(PAGES)(
    '%s has no error, no barrier and nothing from outside, in either language, and fits a phone',
    async (path) => {
      const { page, open, settled, faults, barriers } = await visit({ locale: 'vi-VN' });
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      const heading = () => page.locator('main h1').innerText();
      const looked = async (lang: string) => {
        expect(await page.locator('html').getAttribute('lang')).toBe(lang);
        expect(await heading()).toMatch(/\p{L}{2}/u);
        expect(await page.title()).toBe(`${await heading()} – province-graph`);
        expect(await barriers()).toEqual([]);
        expect(faults).toEqual([]);
      };
      await open(path);
      await looked('vi');
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.getByRole('button', { name: 'EN – English' }).click();
      await page.locator('html[lang=en]').waitFor();
      await settled();
      await looked('en');
      expect(await overflow()).toBeLessThanOrEqual(0);
    },
  );
}
