import { useEffect, useRef, useState } from 'react';
import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import {
  type Direction,
  EntityRelations,
  type RelationPartsFragment,
  type RelationType,
} from '../../api/operations.generated.js';
import { usePages } from '../../api/use-pages.js';
import { EntityLink } from '../../parts/entity-link.js';
import { Evidence } from '../../parts/evidence.js';
import { KindName } from '../../parts/kind-name.js';
import { Paged } from '../../parts/paged.js';
import { spanText } from '../../text/day-text.js';
import { labelOf } from '../../text/label.js';
import { ROLES } from '../../text/relation-types.js';
import { useWords } from '../../text/use-words.js';
import { WORDS } from './words.js';

interface RelationListParts {
  readonly id: string;
  readonly type: RelationType;
  readonly direction: Direction;
  readonly count: number;
}

const PAGE = 10;

/** The relationships of one type and end, read once their group is open and in sight. */
export function RelationList({ id, type, direction, count }: RelationListParts) {
  const { lang, asOf } = useAddress();
  const box = useRef<HTMLDivElement>(null);
  const seen = useSeen(box);
  const variables = { id, types: [type], direction, asOf, lang: apiLang(lang), first: PAGE };
  const pages = usePages(EntityRelations, variables, ({ node }) => node?.relations, { when: seen });
  const rows = Math.min(count, PAGE);
  return (
    // as high as it will be, so that nothing below jumps
    <div ref={box} className="relation-list" style={pages.items ? {} : { minHeight: `${rows * 2.6}rem` }}>
      <Paged pages={pages}>
        {(relations) => (
          <ul>
            {relations.map((relation) => (
              <OneRelation key={relation.id} relation={relation} from={id} direction={direction} />
            ))}
          </ul>
        )}
      </Paged>
    </div>
  );
}

interface OneRelationParts {
  readonly relation: RelationPartsFragment;
  readonly from: string;
  readonly direction: Direction;
}

function OneRelation({ relation, direction }: OneRelationParts) {
  const { lang } = useAddress();
  const words = useWords(WORDS);
  const other = direction === 'OUT' ? relation.target : relation.source;
  const { from, to, role, note, implied, planned, evidence } = relation;
  const told = [spanText(from, to, lang), role === null ? '' : labelOf(ROLES, role, lang)].filter(
    (part) => part !== '',
  );
  return (
    <li className="relation">
      <div>
        <EntityLink id={other.id} name={other.name} /> <KindName type={other.__typename} />
        {implied && <Mark word={words.implied} why={words.impliedWhy} />}
        {planned && <Mark word={words.planned} why={words.plannedWhy} />}
        {told.length > 0 && <span className="relation-told">{told.join(' · ')}</span>}
        {note !== null && <p className="relation-note">{note}</p>}
      </div>
      <Evidence evidence={evidence} />
    </li>
  );
}

function Mark({ word, why }: { readonly word: string; readonly why: string }) {
  return (
    <span className="tag" title={why}>
      {word}
    </span>
  );
}

/** Whether an element has come into sight, or nearly. */
function useSeen(box: React.RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!box.current) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(true), {
      rootMargin: '600px',
    });
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [box]);
  return seen;
}
