import { ask } from './ask.js';
import { type TypedText } from './typed-text.js';
import { type Connection } from './use-pages.js';

/** All items of a list, read page by page. */
export async function allOf<Answer, Variables extends object, Item>(
  document: TypedText<Answer, Variables & { after?: string | null }>,
  variables: Variables,
  connectionOf: (answer: Answer) => Connection<Item>,
  signal: AbortSignal,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo } = connectionOf(await ask(document, { ...variables, after }, signal));
    items.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return items;
}
