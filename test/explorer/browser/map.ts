import { readFile } from 'node:fs/promises';
import { type Page } from 'playwright-core';
import { type Stage } from '../support/stage.js';
import { type Visitor } from '../support/visit.js';

export function testMap({ visit }: Stage): void {
  const opened = async (address: string, visitor: Visitor = {}) => {
    const one = await visit(visitor);
    await one.page.goto(address);
    await one.page.locator('.province-map .area').first().waitFor();
    return one;
  };
  const looksOf = (page: Page, name: RegExp) =>
    page
      .getByRole('group', { name: /arrow keys/ })
      .getByRole('link', { name })
      .locator('.area')
      .getAttribute('class');

  it.each([
    ['in Vietnamese', { locale: 'vi-VN' }, 'Bản đồ: Số trạm BTS', 'Có số liệu của 3/63 tỉnh, thành phố.'],
    ['on a phone', { phone: true }, 'Map: Mobile base stations (BTS)', 'Figures are known of 3 of 63 provinces.'],
  ] as const)('says what it shows, %s', async (_, visitor, title, covered) => {
    const { page, faults, barriers } = await opened('/map?indicator=indicator:bts-sites', visitor);
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
    await page.getByText(covered).waitFor();
    await page.getByText('Hoàng Sa').waitFor();
    await page.getByText('Trường Sa').waitFor();
    expect(await barriers()).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('tells values, bounds and what is missing apart', async () => {
    const { page } = await opened('/map?indicator=indicator:bts-sites');
    expect(await looksOf(page, /^Nghe An Province: 8,176 sites/)).toBe('area shade-4');
    expect(await looksOf(page, /^Phu Tho Province: nearly 1,900 sites/)).toBe('area shade-2');
    expect(await looksOf(page, /^Yen Bai Province: no figure known/)).toBe('area missing');
    expect(await page.locator('.province-map .bound-mark').count()).toBe(1);
  });

  it('hatches what is not comparable, with the reason', async () => {
    const { page } = await opened('/map?indicator=indicator:dti');
    expect(await looksOf(page, /^Quang Ngai Province.*not comparable/)).toBe('area not-comparable');
    await page.getByRole('link', { name: /^Quang Ngai Province: rank/ }).focus();
    await page.locator('.map-card').getByText('A rank of another year (2023) than most.').waitFor();
  });

  it('changes the order of provinces with the day, figures brought over', async () => {
    const { page, faults, barriers } = await opened('/map?indicator=indicator:mobile-subscribers');
    expect(await page.locator('.province').count()).toBe(63);
    await page.getByRole('button', { name: '34 provinces (since 1 July 2025)' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.province').length === 34);
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2025-07-01');
    expect(await page.getByLabel('As of').inputValue()).toBe('2025-07-01');
    await page.getByRole('row', { name: /Nghe An Province.*brought over.*3,128,167/ }).waitFor();
    expect(await barriers()).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('takes the year that is told of everywhere for the provinces of today, until another is chosen', async () => {
    const { page } = await opened('/map?indicator=indicator:dti&asOf=2025-07-01');
    expect(await page.getByLabel('Year').inputValue()).toBe('2022');
    expect(await page.locator('.province .area.not-comparable').count()).toBe(0);
    await page.getByLabel('Year').selectOption('latest of each');
    await page.locator('.province .area.not-comparable').first().waitFor();
  });

  it('is walked by arrow keys, shows the figure with its paragraph, and leads to the province', async () => {
    const { page, faults } = await opened('/map?indicator=indicator:bts-sites');
    await page.getByRole('link', { name: /^Nghe An Province: 8,176/ }).focus();
    await page.locator('.map-card').getByText('§16').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.locator('.map-card').getByRole('heading', { name: 'Thanh Hoa Province' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Thanh Hoa Province' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('takes another indicator, found without accents', async () => {
    const { page } = await opened('/map?lang=vi');
    await page.getByRole('combobox', { name: 'Chỉ tiêu' }).fill('thue bao dien thoai di dong');
    await page.keyboard.press('Enter');
    await page.getByText('Có số liệu của 2/63 tỉnh, thành phố.').waitFor();
    expect(new URL(page.url()).searchParams.get('indicator')).toBe('indicator:mobile-subscribers');
  });

  it('saves the table and the picture', async () => {
    const { page } = await opened('/map?indicator=indicator:bts-sites');
    const saved = async (button: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      return readFile(await file.path());
    };
    const csv = (await saved('Save as CSV')).toString();
    expect(csv).toContain('Phu Tho Province,province:phu-tho,1900,sites,NEARLY,gần 1900 vị trí trạm BTS');
    expect(csv).toContain('Yen Bai Province,province:yen-bai,,,');
    const svg = (await saved('Save as SVG')).toString();
    expect(svg).toContain('Map: Mobile base stations (BTS)');
    expect(svg).toContain('Natural Earth');
    expect((await saved('Save as PNG')).subarray(1, 4).toString()).toBe('PNG');
  });
}
