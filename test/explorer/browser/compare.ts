import { readFile } from 'node:fs/promises';
import { type Stage } from '../support/stage.js';
import { type Visitor } from '../support/visit.js';

const STATIONS = '/compare?indicator=indicator:bts-sites&places=province:nghe-an,province:thai-nguyen,province:phu-tho';

export function testComparison({ visit }: Stage): void {
  const opened = async (address: string, visitor: Visitor = {}) => {
    const one = await visit(visitor);
    await one.page.goto(address);
    await one.page.locator('.compare').waitFor();
    return one;
  };

  it.each([
    ['in English', {}, 'They may be compared in part', 'A bound (nearly), no exact value: Phu Tho Province'],
    [
      'in Vietnamese, on a phone',
      { locale: 'vi-VN', phone: true },
      'Chỉ so sánh được một phần',
      'Là một giới hạn (gần), không phải giá trị đúng: Tỉnh Phú Thọ',
    ],
  ] as const)('says how far base stations may be compared, and why, %s', async (_, visitor, verdict, reason) => {
    const { page, faults, barriers } = await opened(STATIONS, visitor);
    await page.getByRole('heading', { level: 2, name: verdict }).waitFor();
    await page.getByText(reason).first().waitFor();
    await page.locator('.pair-why').waitFor();
    expect(await page.locator('.pair-table button').count()).toBe(3);
    expect(await page.locator('.bar.is-bounded').count()).toBe(1);
    expect(await barriers()).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('carries figures over the merger and names their parts', async () => {
    const { page, faults } = await opened(`/compare?indicator=indicator:mobile-subscribers&places=province:nghe-an`);
    await page.getByLabel('Bring into one order').selectOption('P34');
    const row = page.getByRole('row', { name: /Worked out from/ });
    await row.waitFor();
    expect(await row.getByRole('link').first().getAttribute('href')).toContain('province:nghe-an-2025');
    expect(faults).toEqual([]);
  });

  it('adds and removes a province, which stay in the address', async () => {
    const { page } = await opened('/compare?indicator=indicator:bts-sites&places=province:nghe-an');
    await page.getByRole('combobox', { name: 'Provinces compared' }).fill('phu tho');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /gần 1900/ }).waitFor();
    await page.getByRole('button', { name: 'Remove Nghe An Province' }).click();
    await page.waitForFunction(() => location.search.includes('places=province:phu-tho'));
  });

  it('draws no bars for ranks alone', async () => {
    const { page } = await opened(
      '/compare?indicator=indicator:dti&year=2022&places=province:lao-cai,province:yen-bai',
    );
    await page.getByText('Only ranks are told. Ranks are an order without distances').waitFor();
    expect(await page.locator('.compare-chart').count()).toBe(0);
  });

  it('saves the table', async () => {
    const { page } = await opened(STATIONS);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const csv = (await readFile(await file.path())).toString();
    expect(csv.split('\n')).toHaveLength(5);
    expect(csv).toContain('Nghe An Province,province:nghe-an,8176,sites,EXACT,8.176 trạm BTS');
  });
}
