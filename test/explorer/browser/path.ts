import { type Page } from 'playwright-core';
import { type Stage } from '../support/stage.js';
import { tabTo } from '../support/tab-to.js';

/** What is pressed on the way from a search to the paragraph, and to the query that tells it. */
function ways(page: Page) {
  return {
    box: page.getByRole('searchbox', { name: 'Search' }),
    hit: page.locator('[data-hit]', { hasText: 'Resolution 09-NQ/TU' }),
    trace: page.locator('main').getByRole('link', { name: 'Trace', exact: true }),
    plan: page.getByRole('button', { name: /Plan 586\/KH-UBND/ }),
    itsPage: page.locator('.trace-chosen').getByRole('link', { name: 'Its page' }),
    source: page.locator('.relation-group .evidence-source[href$="#p35"]'),
    graphql: page.getByRole('link', { name: 'Show the GraphQL' }),
    run: page.getByRole('button', { name: /Execute query/ }),
    heading: (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor(),
  };
}

export function testPath({ visit }: Stage): void {
  const answered = (page: Page) =>
    page.locator('.graphiql-response .view-lines', { hasText: 'source:nghe-an-2024' }).first().waitFor();

  it('leads by mouse from a search to a resolution, its trace, what it led to, the paragraph, and the query', async () => {
    const { page, open, faults } = await visit();
    const { box, hit, trace, plan, itsPage, source, graphql, run, heading } = ways(page);
    await open('/');
    await box.click();
    await page.keyboard.type('09 nq tu nghe an');
    await hit.first().click();
    await heading('Resolution 09-NQ/TU');
    await trace.click();
    await heading('Trace: Resolution 09-NQ/TU');
    await plan.click();
    await itsPage.click();
    await heading('Plan 586/KH-UBND');
    await source.first().click();
    await page.locator('#p35').waitFor();
    await graphql.click();
    await run.click();
    await answered(page);
    expect(faults).toEqual([]);
  });

  it('leads there by the keyboard alone', async () => {
    const { page, open, faults } = await visit();
    const { hit, trace, plan, itsPage, source, graphql, run, heading } = ways(page);
    const press = (...keys: readonly string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
    await open('/');
    await press('/');
    await page.keyboard.type('09 nq tu nghe an');
    await hit.first().waitFor();
    await press('ArrowDown', 'Enter');
    await heading('Resolution 09-NQ/TU');
    await tabTo(trace);
    await press('Enter');
    await plan.waitFor();
    await tabTo(page.getByRole('button', { name: /^Start: Resolution 09-NQ\/TU/ }));
    await press('ArrowRight', 'Enter');
    await itsPage.waitFor();
    await tabTo(itsPage);
    await press('Enter');
    await heading('Plan 586/KH-UBND');
    await source.first().waitFor();
    await tabTo(source);
    await press('Enter');
    await page.locator('#p35').waitFor();
    await press('/'); // back up to the search box
    await tabTo(graphql);
    await press('Enter');
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    await tabTo(run);
    await press('Enter');
    await answered(page);
    expect(faults).toEqual([]);
  });
}
