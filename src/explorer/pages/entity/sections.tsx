import { type EntityHeadQuery } from '../../api/operations.generated.js';
import { Evidence } from '../../parts/evidence.js';
import { useTexts } from '../../text/use-texts.js';
import { useWords } from '../../text/use-words.js';
import { EntityFindings } from './entity-findings.js';
import { Facts } from './facts.js';
import { Figures, useFigures } from './figures.js';
import { RelationGroups } from './relation-groups.js';
import { Section } from './section.js';
import { Timeline } from './timeline.js';
import { WORDS } from './words.js';

/** All that is known of an entity, with the doubts about it before the figures they may concern. */
export function Sections({ entity }: { readonly entity: NonNullable<EntityHeadQuery['node']> }) {
  const words = useWords(WORDS);
  const { id, __typename: kind, evidence, relations, timeline, findings } = entity;
  const figures = useFigures(id, kind);
  const hasFigures = figures.pages.error !== null || (figures.pages.items?.length ?? 0) > 0;
  const contents = [
    { id: 'facts', title: words.facts, count: null, there: true },
    { id: 'findings', title: words.findings, count: findings.totalCount, there: findings.totalCount > 0 },
    { id: 'figures', title: words.figures, count: figures.pages.total, there: hasFigures },
    { id: 'relations', title: words.relations, count: relations.totalCount, there: relations.totalCount > 0 },
    { id: 'timeline', title: words.timeline, count: timeline.totalCount, there: timeline.totalCount > 0 },
  ].filter(({ there }) => there);
  return (
    <div className="entity">
      <Contents parts={contents} />
      <div className="entity-body">
        <Section id="facts" title={words.facts}>
          <div className="entity-facts">
            <Facts id={id} kind={kind} />
            {evidence.length > 0 && (
              <aside>
                <h3>{words.evidence}</h3>
                <Evidence evidence={evidence} />
              </aside>
            )}
          </div>
        </Section>
        {findings.totalCount > 0 && (
          <Section id="findings" title={words.findings} count={findings.totalCount}>
            <EntityFindings id={id} />
          </Section>
        )}
        {hasFigures && <Figures id={id} figures={figures} />}
        {relations.totalCount > 0 && (
          <Section id="relations" title={words.relations} count={relations.totalCount}>
            <RelationGroups id={id} counts={relations.countsByType} figures={figures.pages.items?.length !== 0} />
          </Section>
        )}
        {timeline.totalCount > 0 && (
          <Section id="timeline" title={words.timeline} count={timeline.totalCount}>
            <Timeline id={id} />
          </Section>
        )}
      </div>
    </div>
  );
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly count: number | null;
}

function Contents({ parts }: { readonly parts: readonly Part[] }) {
  const words = useWords(WORDS);
  const { number } = useTexts();
  return (
    <nav className="entity-contents" aria-label={words.contents}>
      {parts.map(({ id, title, count }) => (
        <a key={id} href={`#${id}`}>
          {title} {count !== null && <small>{number(count)}</small>}
        </a>
      ))}
    </nav>
  );
}
