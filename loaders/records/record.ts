import { type Kind } from '../../src/model/model.js';
import { type LocatedEntry, type LocatedScalar, type Position } from '../read/located.js';

/** One record of a seed file or one row of reference data: what it says of one entity, and where that is stated. */
export interface SeedRecord {
  readonly kind: Kind;
  readonly at: Position;
  /** As written; undefined: to be made by the kind's rule. */
  readonly id: string | undefined;
  /** Tells apart what would get the same id by rule. */
  readonly key: string | undefined;
  /** Properties, relations and identifiers by name, unchecked. */
  readonly fields: ReadonlyMap<string, LocatedEntry>;
  /** Where the entity is stated; the first one is the record's own place. Empty in files that are no evidence. */
  readonly statements: readonly Statement[];
  /** Where the relationships written in the record are stated, as `<source id>#<paragraph>` or `<source id>@<row>`. */
  readonly linkEvidence: readonly string[];
  /** Forms that stand in its paragraphs instead of the entity's names. */
  readonly printed: readonly LocatedScalar[];
}

/** A place in a source: a paragraph of a text or a row of a data set. */
export interface Statement {
  readonly at: Position;
  readonly source: string;
  readonly paragraph: number | undefined;
  readonly row: string | undefined;
  /** The figure as printed there. */
  readonly raw: string | undefined;
}

/** `source:nghe-an-2024#16`, or `source:ref-provinces@VN63-15`. */
export function evidenceKey({ source, paragraph, row }: Omit<Statement, 'at' | 'raw'>): string {
  return paragraph === undefined ? `${source}@${row ?? ''}` : `${source}#${paragraph}`;
}
