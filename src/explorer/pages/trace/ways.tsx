import { useState } from 'react';
import { Link as RouteLink } from 'wouter';
import { useAddress } from '../../address/use-address.js';
import { graphPath, pagePath, tracePath } from '../../address/views.js';
import { entityName } from '../../text/entity-name.js';
import { useWords } from '../../text/use-words.js';
import { type Chain, type Stop } from './chain.js';
import { LinkItem } from './link-item.js';
import { WORDS } from './words.js';

interface WaysParts {
  readonly chain: Chain;
  readonly chosen: Stop | null;
  readonly showAll: () => void;
}

/** How many ways are shown at first. */
const FIRST = 12;

/** The ways of a chain as cited sentences, each with what states its links; with a stop chosen, those that pass it. */
export function Ways({ chain, chosen, showAll }: WaysParts) {
  const { lang } = useAddress();
  const words = useWords(WORDS);
  const [all, setAll] = useState(false);
  const ways = chain.ways.filter(({ stops }) => chosen === null || stops.includes(chosen.id));
  const told = new Set(chain.ways.flatMap(({ links }) => links));
  const further = chain.links.filter(
    ({ id, near, far }) => !told.has(id) && (chosen === null || [near, far].includes(chosen.id)),
  );
  return (
    <section className="trace-ways" aria-labelledby="ways">
      <h2 id="ways">
        {chosen === null ? words.ways(ways.length) : words.waysThrough(entityName(chosen.id, chosen.name, lang))}
      </h2>
      {chosen !== null && <Chosen stop={chosen} showAll={showAll} />}
      <ol>
        {ways.slice(0, all ? undefined : FIRST).map(({ links, sentence }) => (
          <li key={links.join(' ')}>
            <p className="trace-sentence">{sentence}</p>
            <ul>
              {links.map((id) => (
                <LinkItem key={id} chain={chain} id={id} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {ways.length > FIRST && !all && (
        <button type="button" onClick={() => setAll(true)}>
          {words.showAll}
        </button>
      )}
      {further.length > 0 && (
        <>
          <h3>{words.further}</h3>
          <ul>
            {further.map(({ id }) => (
              <LinkItem key={id} chain={chain} id={id} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Chosen({ stop, showAll }: { readonly stop: Stop; readonly showAll: () => void }) {
  const { href } = useAddress();
  const words = useWords(WORDS);
  return (
    <p className="trace-chosen">
      <RouteLink href={href(pagePath(stop.id))}>{words.page}</RouteLink>
      {stop.doubts > 0 && (
        <RouteLink href={`${href(pagePath(stop.id))}#findings`}>{words.doubts(stop.doubts)}</RouteLink>
      )}
      {stop.layer > 0 && <RouteLink href={href(tracePath(stop.id))}>{words.traceFrom}</RouteLink>}
      <RouteLink href={href(graphPath(stop.id))}>{words.graph}</RouteLink>
      <button type="button" onClick={showAll}>
        {words.showAll}
      </button>
    </p>
  );
}
