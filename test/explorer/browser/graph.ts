import { readFileSync } from 'node:fs';
import { type Stage } from '../support/stage.js';
import { type Visitor } from '../support/visit.js';

const SO_NGHE_AN = 'department:so-tttt-nghe-an';
const KH_586 = 'plan:nghe-an/586-kh-ubnd-2022';

export function testGraph({ visit }: Stage): void {
  const opened = async (address: string, visitor: Visitor = {}) => {
    const one = await visit(visitor);
    await one.page.goto(address);
    await one.page.locator('.graph-canvas canvas').first().waitFor();
    // asked of the page, because what the browser tells of its address may come later
    const ids = async (name: string) =>
      new URL(await one.page.evaluate(() => location.href)).searchParams.get(name)?.split(',') ?? [];
    return { ...one, ids, list: one.page.locator('.graph-list') };
  };

  it.each([
    ['in Vietnamese', { locale: 'vi-VN' }, 'Mở Kế hoạch số 586/KH-UBND', 'Đóng Kế hoạch số 586/KH-UBND', 'Hoàn tác'],
    ['on a phone', { phone: true }, 'Open Plan 586/KH-UBND', 'Close Plan 586/KH-UBND', 'Undo'],
  ] as const)('opens from its list, closes and undoes, %s', async (_, visitor, open, close, undo) => {
    const { page, ids, list, faults, barriers } = await opened(`/graph/${SO_NGHE_AN}`, visitor);
    await list.getByRole('button', { name: open }).first().click();
    await list.getByRole('heading', { name: '586/KH-UBND' }).waitFor();
    expect(await ids('open')).toEqual([KH_586]);
    expect(await barriers()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await list.getByRole('button', { name: close }).first().click();
    await list.getByRole('heading', { name: '586/KH-UBND' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: undo }).click();
    await list.getByRole('heading', { name: '586/KH-UBND' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('opens by a click on a sign, and shows what states a line', async () => {
    const { page, ids } = await opened(`/graph/${KH_586}`);
    const box = await page.locator('.graph-canvas').boundingBox();
    if (!box) throw new Error('no picture');
    // what is found first on a way outwards from the middle, sector by sector
    for (let turn = 0; turn < 360 && (await ids('open')).length === 0; turn += 15)
      for (let far = 60; far < box.height / 2 && (await ids('open')).length === 0; far += 12) {
        const angle = (turn * Math.PI) / 180;
        await page.mouse.click(
          box.x + box.width / 2 + far * Math.sin(angle),
          box.y + box.height / 2 - far * Math.cos(angle),
        );
      }
    expect(await ids('open')).toHaveLength(1);
    await page.locator('.graph-detail h3').waitFor();
    await page.locator('.graph-detail .evidence').first().waitFor();
  });

  it('is walked, opened and closed by the keyboard alone', async () => {
    const { page, ids, faults } = await opened(`/graph/${KH_586}`);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.graph-detail h3').waitFor();
    const [at] = await ids('at');
    expect(at).not.toBe(KH_586);
    await page.keyboard.press('Enter');
    await page.waitForURL(/open=/);
    expect(await ids('open')).toEqual([at]);
    await page.keyboard.press('Delete');
    await page.waitForURL((url) => !url.search.includes('open='));
    expect(faults).toEqual([]);
  });

  it('leaves out types of relationships, and is saved as a picture', async () => {
    const { page, list } = await opened(`/graph/${SO_NGHE_AN}`);
    const carriedOut = list.locator('.graph-reading', { hasText: /^Carries out$/ });
    await carriedOut.first().waitFor();
    await page.getByText('Types of relationships shown').click();
    await page.getByRole('checkbox', { name: 'Carries out' }).uncheck();
    await carriedOut.first().waitFor({ state: 'detached' });
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as SVG' }).click();
    const svg = readFileSync(await (await coming).path(), 'utf8');
    expect(svg).toMatch(/^<svg[^]*<polygon[^]*<text[^]*Nghệ An/);
  });

  it('tells of an unknown id', async () => {
    const { page } = await visit();
    await page.goto('/graph/plan:nowhere/1');
    await page.getByText('“plan:nowhere/1” is no id of the graph.').waitFor();
  });
}
