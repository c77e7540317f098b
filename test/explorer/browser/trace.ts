import { readFileSync } from 'node:fs';
import { type Stage } from '../support/stage.js';
import { type Visitor } from '../support/visit.js';

const NQ_09 = 'resolution:nghe-an/09-nq-tu-2022';

export function testTrace({ site, visit }: Stage): void {
  const opened = async (address: string, visitor: Visitor = {}) => {
    const one = await visit(visitor);
    await one.page.goto(address);
    return { ...one, plan: one.page.getByRole('button', { name: /586\/KH-UBND/ }) };
  };

  it.each([
    [
      'in Vietnamese',
      { locale: 'vi-VN' },
      'Được triển khai bởi (suy ra)',
      'đoạn 35',
      'Các nguồn đã đọc không nói gì thêm:',
    ],
    [
      'on a phone',
      { phone: true },
      'Carried out by documents (implied)',
      'paragraph 35',
      'No source read so far tells more:',
    ],
  ] as const)(
    'shows the plan, its sentence and its paragraph, and where it stops, %s',
    async (_, visitor, how, cited, end) => {
      const { page, plan, faults, barriers } = await opened(`/trace/${NQ_09}?goal=CONSEQUENCES`, visitor);
      await plan.waitFor();
      expect(await plan.locator('title').textContent()).toContain(how);
      const sentence = page.locator('.trace-sentence', { hasText: '586/KH-UBND' });
      expect(await sentence.textContent()).toContain(cited);
      await page.locator('.trace-ways li', { has: sentence }).getByText('§35').waitFor();
      await page.getByRole('heading', { name: end }).waitFor();
      expect(await barriers()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(faults).toEqual([]);
    },
  );

  it('is walked by arrow keys, of which the choice stays in the address', async () => {
    const { page, plan, faults } = await opened(`/trace/${NQ_09}`);
    await plan.waitFor();
    await page.getByRole('button', { name: /^Start: Resolution 09-NQ\/TU/ }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await plan.evaluate((stop) => stop === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Through “Plan 586/KH-UBND”' }).waitFor();
    expect(await page.locator('.trace-sentence').count()).toBe(1);
    await page.reload();
    await page.getByRole('heading', { name: 'Through “Plan 586/KH-UBND”' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('is saved as a picture that stands alone', async () => {
    const { page, plan } = await opened(`/trace/${NQ_09}`);
    await plan.waitFor();
    const saved = async (button: string) => {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      return readFileSync(await (await coming).path());
    };
    const svg = (await saved('Save as SVG')).toString();
    expect(svg).toMatch(/^<svg[^]*font-size="13px"[^]*586\/KH-UBND/);
    expect(svg).toContain(`${site().address}/trace/${NQ_09}</text></svg>`);
    expect(svg).not.toMatch(/class=|tabindex=/);
    expect((await saved('Save as PNG')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('leaves out what is only inferred, and goes one step further, when asked to', async () => {
    const { page, plan } = await opened(`/trace/${NQ_09}?goal=ACCOUNTABILITY&maxDepth=1`);
    await page.getByRole('heading', { name: 'More follows beyond the last step shown:' }).waitFor();
    await page.getByRole('button', { name: 'Go one step further' }).click();
    await page.waitForURL(/maxDepth=2/);
    await page.getByRole('button', { name: 'What came of it' }).click();
    await plan.waitFor();
    await page.getByRole('checkbox', { name: 'with implied links' }).uncheck();
    await plan.waitFor({ state: 'detached' });
  });

  it('says that nothing is recorded, and which question has an answer', async () => {
    const { page } = await opened('/trace/resolution:thai-nguyen/01-nq-tu?goal=LEGAL_BASIS');
    await page.getByText('Nothing is recorded that answers this question.').waitFor();
    await page.getByRole('button', { name: /^What came of it [1-9]/ }).waitFor();
  });

  it('leads between two things', async () => {
    const { page, faults, barriers } = await opened(`/trace/${NQ_09}?to=department:so-tttt-nghe-an&maxDepth=2`);
    await page
      .getByRole('heading', { level: 1, name: /^How these hang together: Resolution 09-NQ.TU and Department/ })
      .waitFor();
    await page.locator('.trace-sentence').first().waitFor();
    expect(await barriers()).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('tells of an unknown id, and of a database that is away', async () => {
    const { page } = await opened('/trace/resolution:nowhere/1');
    await page.getByText('“resolution:nowhere/1” is no id of the graph.').waitFor();
    site().database.up = false;
    await page.goto(`/trace/${NQ_09}`);
    await page.getByRole('heading', { name: 'The database is unavailable' }).waitFor();
  });
}
