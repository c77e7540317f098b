import { type Page } from 'playwright-core';
import { COMPARED_WORDS } from '../../../src/explorer/parts/compared-words.js';
import { en } from '../../../src/explorer/text/en.js';
import { type Stage } from '../support/stage.js';

/** The lists that the map and the comparison choose from. */
export function testLists({ visit }: Stage): void {
  it.each([
    ['/map', 'IndicatorChoices', '.province-map .area'],
    ['/map?indicator=indicator:bts-sites', 'IndicatorChoices', '.province-map .area'],
    ['/map', 'Years', '.province-map .area'],
    ['/compare', 'IndicatorChoices', '.compare'],
    ['/compare', 'Years', '.compare'],
    ['/compare', 'Provinces', '.compare'],
  ])('%s says that %s failed, and asks again when told to', async (path, operation, figures) => {
    const { page, open } = await visit();
    await answerInstead(page, operation, { errors: [{ message: 'no' }] });
    await open(path);
    await page.getByRole('alert').getByText(en.state.broken).waitFor();
    await page.unroute('/graphql');
    await page.getByRole('button', { name: en.state.retry }).click();
    await page.locator(figures).first().waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  it.each([
    ['/map', 'IndicatorChoices', { observations: { groups: { nodes: [], pageInfo: { hasNextPage: false } } } }],
    ['/map', 'Provinces', { provinces: { nodes: [] } }],
    ['/compare', 'IndicatorChoices', { observations: { groups: { nodes: [], pageInfo: { hasNextPage: false } } } }],
    ['/compare', 'Provinces', { provinces: { nodes: [] } }],
  ])('%s says that there is nothing to show when %s is empty', async (path, operation, data) => {
    const { page, open, faults, barriers } = await visit({ locale: 'vi-VN' });
    await answerInstead(page, operation, { data });
    await open(path);
    await page.getByText(COMPARED_WORDS.vi.nothing, { exact: true }).waitFor();
    expect(await barriers()).toEqual([]);
    expect(faults).toEqual([]);
  });
}

/** Answers an operation of the page in the server's stead. */
async function answerInstead(page: Page, operation: string, json: unknown): Promise<void> {
  await page.route('/graphql', (route) =>
    route.request().postData()?.includes(`query ${operation}(`) ? route.fulfill({ json }) : route.continue(),
  );
}
