import { type SourcePassagesQuery } from '../../api/operations.generated.js';
import { useAddress } from '../../address/use-address.js';
import { EntityLink } from '../../parts/entity-link.js';
import { KindName } from '../../parts/kind-name.js';
import { readable } from '../../text/label.js';
import { RELATION_TYPES } from '../../text/relation-types.js';
import { useTexts } from '../../text/use-texts.js';
import { useWords } from '../../text/use-words.js';
import { WORDS } from './words.js';

type Passage = NonNullable<SourcePassagesQuery['source']>['passages']['nodes'][number];

/** What a paragraph states: entities, and relationships between them that no figure stands for. */
export function Stated({ passage }: { readonly passage: Passage }) {
  const words = useWords(WORDS);
  const { number } = useTexts();
  const { states, statesRelations } = passage;
  const rest = states.totalCount - states.nodes.length;
  return (
    <div className="stated">
      {byKind(states.nodes).map(([kind, entities]) => (
        <StatedKind key={kind} kind={kind} entities={entities} />
      ))}
      {rest > 0 && (
        <p>
          {number(rest)} {words.more}
        </p>
      )}
      <ul>
        {statesRelations
          .filter(({ type }) => !OF_RECORDS.includes(type))
          .map((relation) => (
            <StatedRelation key={relation.id} relation={relation} />
          ))}
      </ul>
    </div>
  );
}

type Entity = Passage['states']['nodes'][number];

/** What a reader looks for last: figures are many, doubts are about the rest. */
const LAST = ['Observation', 'Target', 'Finding'];

function byKind(entities: readonly Entity[]): readonly (readonly [string, readonly Entity[]])[] {
  const kinds = [...new Set(entities.map(({ __typename }) => __typename))];
  const ordered = kinds.toSorted((a, b) => LAST.indexOf(a) - LAST.indexOf(b));
  return ordered.map((kind) => [kind, entities.filter(({ __typename }) => __typename === kind)]);
}

/** Doubts are long: they stay closed. */
function StatedKind({ kind, entities }: { readonly kind: string; readonly entities: readonly Entity[] }) {
  const list = (
    <ul>
      {entities.map(({ id, name }) => (
        <li key={id}>
          <EntityLink id={id} name={name} />
        </li>
      ))}
    </ul>
  );
  if (kind !== 'Finding')
    return (
      <section>
        <KindName type={kind} />
        {list}
      </section>
    );
  return (
    <details>
      <summary>
        <KindName type={kind} /> <small>{entities.length}</small>
      </summary>
      {list}
    </details>
  );
}

/** Relationships that only say what a record is of, which its name says as well. */
const OF_RECORDS: readonly string[] = ['MEASURES', 'ABOUT', 'IN_PLACE', 'HELD_BY', 'OF_POST', 'CONCERNS'];

function StatedRelation({ relation }: { readonly relation: Passage['statesRelations'][number] }) {
  const { lang } = useAddress();
  const words = useWords(WORDS);
  const { source, target, type, implied, planned } = relation;
  return (
    <li>
      <EntityLink id={source.id} name={source.name} />{' '}
      <em>{(RELATION_TYPES[type]?.out[lang] ?? readable(type)).toLowerCase()}</em>{' '}
      <EntityLink id={target.id} name={target.name} />
      {implied && <span className="tag">{words.implied}</span>}
      {planned && <span className="tag">{words.planned}</span>}
    </li>
  );
}
