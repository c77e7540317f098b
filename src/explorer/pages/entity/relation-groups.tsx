import { type Direction, type EntityHeadQuery, type RelationType } from '../../api/operations.generated.js';
import { useAddress } from '../../address/use-address.js';
import { RELATION_TYPES } from '../../text/relation-types.js';
import { readable } from '../../text/label.js';
import { useTexts } from '../../text/use-texts.js';
import { RelationList } from './relation-list.js';

type Count = NonNullable<EntityHeadQuery['node']>['relations']['countsByType'][number];

/** What the page shows elsewhere, or what there are thousands of, stays closed until someone wants it. */
const MANY = 40;
const OF_FIGURES: readonly RelationType[] = ['ABOUT', 'IN_PLACE', 'MEASURES'];

interface GroupsParts {
  readonly id: string;
  readonly counts: readonly Count[];
  /** Whether the page has a table of figures. */
  readonly figures: boolean;
}

/** The relationships of an entity, a group for each type and end. */
export function RelationGroups({ id, counts, figures }: GroupsParts) {
  return counts.map((count) => <Group key={`${count.type} ${count.direction}`} id={id} figures={figures} {...count} />);
}

function Group({ id, figures, type, direction, count }: Count & Pick<GroupsParts, 'id' | 'figures'>) {
  const { lang } = useAddress();
  const { number } = useTexts();
  const elsewhere = direction === 'IN' && (type === 'CONCERNS' || (figures && OF_FIGURES.includes(type)));
  return (
    <details className="relation-group" open={count <= MANY && !elsewhere}>
      <summary>
        <h3>{heading(type, direction, lang)}</h3> <small>{number(count)}</small>
      </summary>
      <RelationList id={id} type={type} direction={direction} count={count} />
    </details>
  );
}

function heading(type: RelationType, direction: Direction, lang: 'vi' | 'en'): string {
  return RELATION_TYPES[type]?.[direction === 'OUT' ? 'out' : 'in'][lang] ?? readable(type);
}
