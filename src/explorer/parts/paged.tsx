import { type ReactNode } from 'react';
import { type Pages } from '../api/use-pages.js';
import { useTexts } from '../text/use-texts.js';
import { Failure } from './failure.js';
import { Loading } from './loading.js';

interface PagedParts<Item> {
  readonly pages: Pages<Item>;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** A list as far as it was read, with a button for more. */
export function Paged<Item>({ pages, children }: PagedParts<Item>) {
  const { more, number } = useTexts();
  const { items, total, hasMore, loading, error } = pages;
  return (
    <>
      {items === undefined ? !error && <Loading /> : children(items)}
      {error && <Failure error={error} retry={pages.retry} />}
      {hasMore && (
        <p className="paged-more">
          <button type="button" disabled={loading} onClick={pages.more}>
            {more}
          </button>
          <small>
            {number(items?.length ?? 0)} / {number(total)}
          </small>
        </p>
      )}
    </>
  );
}
