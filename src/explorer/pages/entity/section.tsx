import { type ReactNode } from 'react';
import { useTexts } from '../../text/use-texts.js';

interface SectionParts {
  readonly id: string;
  readonly title: string;
  /** How many it holds; left out where counting says nothing. */
  readonly count?: number;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of an entity's page that the contents lead to. */
export function Section({ id, title, count, actions, children }: SectionParts) {
  const { number } = useTexts();
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="entity-section">
      <div className="entity-section-head">
        <h2 id={`${id}-title`}>
          {title} {count !== undefined && <small>{number(count)}</small>}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
