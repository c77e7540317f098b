import { en } from '../../../src/explorer/text/en.js';
import { formerId } from '../support/former-id.js';
import { type Stage } from '../support/stage.js';

/** What a browser writes about an answer that is not 200 or does not come, whatever a page does about it. */
const REPORTED = 'console: Failed to load resource';

export function testStates({ site, visit }: Stage): void {
  const { state } = en;
  const unreported = (faults: readonly string[]) => faults.filter((fault) => !fault.startsWith(REPORTED));

  it('an address of no page says so, with status 404', async () => {
    const { page, settled, faults, barriers } = await visit();
    const answer = await page.goto('/nothing/here');
    await settled();
    expect(answer?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toBe(state.unknownAddress);
    expect(await barriers()).toEqual([]);
    expect(unreported(faults)).toEqual([]);
  });

  it('an unknown id says so, and offers a search for its words', async () => {
    const { page, open, faults, barriers } = await visit();
    await open('/id/platform:lgsp-yen-bay');
    expect(await page.locator('h1').innerText()).toBe(state.unknownId);
    expect(await barriers()).toEqual([]);
    await page.locator('main').getByRole('link', { name: state.searchInstead }).click();
    await page.getByRole('link', { name: /LGSP/ }).first().waitFor();
    expect(faults).toEqual([]);
  });

  it('a merged id shows what it was merged into, and says that the link is old', async () => {
    const former = await formerId(site().graph, 'province:yen-bai');
    const { page, open, faults } = await visit();
    await open(`/id/${former.id}`).finally(former.forget);
    expect(await page.locator('h1').innerText()).toBe('Yen Bai Province');
    await page.getByRole('status').getByText(state.merged(former.id)).waitFor();
    expect(faults).toEqual([]);
  });

  it('a search without hits says so, and what to do', async () => {
    const { page, open, faults, barriers } = await visit();
    await open('/search?q=qwertyuiop');
    await page.getByText(en.search.nothing('qwertyuiop')).waitFor();
    await page.getByText(en.search.advice).waitFor();
    expect(await barriers()).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('a stopped database is told, and the page heals by itself when it is back', async () => {
    site().database.up = false;
    const { page, open, settled, faults, barriers } = await visit();
    await open('/id/province:nghe-an');
    await page.getByRole('alert').getByText(state.unavailable).first().waitFor();
    expect(await barriers()).toEqual([]);
    site().database.up = true;
    await page.getByRole('heading', { level: 1, name: 'Nghe An Province' }).waitFor();
    await settled();
    expect(unreported(faults)).toEqual([]);
  });

  it('without the network what is there stays, and what is asked says why it does not come', async () => {
    const { page, open } = await visit();
    await open('/');
    await open('/id/province:nghe-an');
    await page.context().setOffline(true);
    await page.getByRole('navigation', { name: en.menu }).getByRole('link', { name: 'Doubts' }).click();
    await page.getByRole('alert').getByText(state.offline).first().waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Nghe An Province' }).waitFor();
    await page.locator('.facts').waitFor();
    await page.getByRole('navigation', { name: en.menu }).getByRole('link', { name: 'Map' }).click();
    await page.getByRole('alert').getByText(state.offline).first().waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: state.retry }).first().click();
    await page.locator('.province-map .area').first().waitFor();
  });

  it('nothing is missing where the browser may keep nothing', async () => {
    const { page, open, settled, faults } = await visit({ storageBlocked: true });
    await open('/search?q=nghe%20an');
    await page.getByRole('button', { name: 'VI – Tiếng Việt' }).click();
    await settled();
    await page.locator('html[lang=vi]').waitFor();
    await page.getByRole('link', { name: 'Tỉnh Nghệ An', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Tỉnh Nghệ An' }).waitFor();
    expect(faults).toEqual([]);
  });
}
