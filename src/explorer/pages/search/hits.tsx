import { type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { useAddress } from '../../address/use-address.js';
import { pagePath } from '../../address/views.js';
import { type SearchQuery } from '../../api/operations.generated.js';
import { HitKind } from '../../parts/hit-kind.js';
import { Snippet } from '../../parts/snippet.js';
import { entityName } from '../../text/entity-name.js';
import { useTexts } from '../../text/use-texts.js';

type Hit = SearchQuery['search']['edges'][number];

/** What was found, the best first. Up and down go from hit to hit, up from the first to the search box. */
export function Hits({ hits }: { readonly hits: readonly Hit[] }) {
  return (
    <ol className="hits" onKeyDown={step}>
      {hits.map((hit) => (
        <OneHit key={hit.node.id} {...hit} />
      ))}
    </ol>
  );
}

function OneHit({ node, why }: Hit) {
  const { href, lang } = useAddress();
  const { search } = useTexts();
  const [first] = why;
  return (
    <li>
      <Link href={href(pagePath(node.id))} data-hit="">
        {entityName(node.id, node.name, lang)}
      </Link>{' '}
      <HitKind node={node} />
      {first && (
        <p className="hit-why">
          <Snippet text={first.snippet} /> <small>{search.why[first.kind]}</small>
        </p>
      )}
    </li>
  );
}

function step(event: KeyboardEvent): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const stops = [...document.querySelectorAll<HTMLElement>('.shell-search input, [data-hit]')];
  stops[stops.indexOf(event.target as HTMLElement) + by]?.focus(); // keys are pressed on elements
}
