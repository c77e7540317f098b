import { useAddress } from '../../address/use-address.js';
import { type RelationPartsFragment } from '../../api/operations.generated.js';
import { EntityLink } from '../../parts/entity-link.js';
import { Evidence } from '../../parts/evidence.js';
import { KindName } from '../../parts/kind-name.js';
import { spanText } from '../../text/day-text.js';
import { labelOf, readable } from '../../text/label.js';
import { RELATION_TYPES, ROLES } from '../../text/relation-types.js';
import { useWords } from '../../text/use-words.js';
import { WORDS } from './words.js';

/** How a relationship reads from one of its ends. */
function useReading(): (relation: RelationPartsFragment, from: string) => string {
  const { lang } = useAddress();
  return ({ type, source }, from) => RELATION_TYPES[type]?.[source.id === from ? 'out' : 'in'][lang] ?? readable(type);
}

interface RelationLineParts {
  readonly relation: RelationPartsFragment;
  /** The end that it is read from. */
  readonly from: string;
}

/** A relationship, read from one end: what it says, whom it leads to, and where it is stated. */
export function RelationLine({ relation, from }: RelationLineParts) {
  const { lang } = useAddress();
  const words = useWords(WORDS);
  const reading = useReading();
  const { source, target, implied, planned, role, note, evidence } = relation;
  const other = source.id === from ? target : source;
  const told = [spanText(relation.from, relation.to, lang), role === null ? '' : labelOf(ROLES, role, lang)];
  return (
    <>
      <span className="graph-reading">{reading(relation, from)}</span> <EntityLink id={other.id} name={other.name} />{' '}
      <KindName type={other.__typename} />
      {implied && <span className="tag">{words.implied}</span>}
      {planned && <span className="tag">{words.planned}</span>}{' '}
      <small>{told.filter((part) => part !== '').join(' · ')}</small>
      {note !== null && <p className="graph-note">{note}</p>}
      <Evidence evidence={evidence} />
    </>
  );
}
