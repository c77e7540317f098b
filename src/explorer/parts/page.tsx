import { type ReactNode, useEffect, useRef } from 'react';
import { useArrival } from '../shell/use-arrival.js';
import { ShowGraphql, type Shown } from './show-graphql.js';

interface PageParts {
  /** The heading; null: not known yet. */
  readonly title: string | null;
  /** A line above the heading, such as the kind. */
  readonly above?: ReactNode;
  /** Lines below the heading. */
  readonly below?: ReactNode;
  /** Buttons and links about the whole view. */
  readonly actions?: ReactNode;
  /** The query that the view shows. */
  readonly shown?: Shown;
  /** True: the heading does not take the focus, because it stays where people type. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

/** A view: its title in the window, its heading, the query behind it, its content. */
export function Page({ title, above, below, actions, shown, quiet = false, children }: PageParts) {
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(heading, title !== null && !quiet);
  useEffect(() => {
    document.title = title === null ? 'province-graph' : `${title} – province-graph`;
  }, [title]);
  return (
    <>
      <div className="page-head">
        {above !== undefined && <p className="page-above">{above}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title ?? '…'}
        </h1>
        {below}
        <div className="page-actions">
          {actions}
          {shown && <ShowGraphql {...shown} />}
        </div>
      </div>
      {children}
    </>
  );
}
