import { type Stage } from '../support/stage.js';
import { type Visitor } from '../support/visit.js';

export function testGraphiql({ site, visit }: Stage): void {
  const opened = async (given: Readonly<Record<string, string>> = {}, visitor: Visitor = {}) => {
    const one = await visit(visitor);
    await one.page.goto(`/graphiql?${new URLSearchParams(given).toString()}`);
    await one.page.waitForSelector('.graphiql-query-editor .view-line');
    const shows = (part: 'query-editor' | 'editor-tool' | 'response', text: string) =>
      one.page.locator(`.graphiql-${part} .view-lines`, { hasText: text }).first().waitFor();
    const run = () => one.page.getByRole('button', { name: /Execute query/ }).click();
    return { ...one, shows, run };
  };

  it.each([
    ['on a wide screen', {}],
    ['where the browser may keep nothing', { storageBlocked: true }],
  ])('offers the examples, of which one is run, %s', async (_, visitor) => {
    const { page, shows, run, faults, barriers } = await opened({}, visitor);
    await page.getByRole('searchbox', { name: 'Filter the examples' }).fill('renamed');
    await page.getByRole('button', { name: /^Which document renamed/ }).click();
    await run();
    await shows('response', '570/QĐ-UBND');
    await page.waitForURL((url) => url.searchParams.get('query')?.includes('query WhichDocumentRenamed') ?? false);
    expect(await barriers()).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('runs an example that was chosen that very moment', async () => {
    const { page, shows } = await opened();
    await page.evaluate(() => {
      const press = (name: string) =>
        [...document.querySelectorAll<HTMLElement>('button')]
          .find(({ textContent, ariaLabel }) => `${ariaLabel ?? ''}${textContent}`.startsWith(name))
          ?.click();
      press('Which document renamed');
      press('Execute query');
    });
    await shows('response', '570/QĐ-UBND');
  });

  it('opens filled as the address says, with the operation it names', async () => {
    const query = 'query A { __typename }\nquery B($id: ID!) { node(id: $id) { name } }';
    const variables = '{"id":"province:yen-bai"}';
    const { shows, run, page, faults } = await opened({ query, variables, operationName: 'B' });
    await shows('query-editor', 'query B');
    await shows('editor-tool', 'province:yen-bai');
    await run();
    await page.getByRole('menuitem', { name: 'B' }).click();
    await shows('response', 'Yên Bái');
    expect(faults).toEqual([]);
  });

  it('is used by the keyboard: an example chosen, completed, run and looked up in the documentation', async () => {
    const { page, shows, faults } = await opened();
    await page.getByRole('searchbox', { name: 'Filter the examples' }).focus();
    await page.keyboard.type('dataset answers');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await shows('query-editor', 'WhichDatasetAnswers');
    await page.locator('.graphiql-query-editor textarea').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('{ meta { datasetV'); // the editor closes the braces
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget', { hasText: 'datasetVersion' }).waitFor();
    await page.keyboard.press('Enter');
    await shows('query-editor', '{ meta { datasetVersion');
    await page.keyboard.press('Control+Enter');
    await shows('response', 'datasetVersion');
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).press('Enter');
    await page.getByRole('link', { name: 'Query', exact: true }).press('Enter');
    await page.getByText('resolution', { exact: true }).first().waitFor();
    expect(faults).toEqual([]);
  });

  it('shows the error when the database is away', async () => {
    const { shows, run } = await opened({ query: '{ provinces { totalCount } }' });
    site().database.up = false;
    await run();
    await shows('response', 'SERVICE_UNAVAILABLE');
    site().database.up = true;
    await run();
    await shows('response', 'totalCount');
  });
}
