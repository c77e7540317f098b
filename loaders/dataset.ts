import { type Kind } from '../src/model/model.js';
import { type Value } from './check/fact.js';

/** What the seeds say, sound and whole. */
export interface Dataset {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly relationships: ReadonlyMap<string, GraphRelationship>;
}

export interface GraphNode {
  readonly id: string;
  readonly kind: Kind;
  /** All but `id`, nulls left out, defaults filled in. */
  readonly properties: Readonly<Record<string, Value>>;
  readonly identifiers: readonly GraphIdentifier[];
  readonly evidence: readonly GraphEvidence[];
  /** Ids that were merged or renamed into this one, sorted. */
  readonly formerIds: readonly string[];
}

export interface GraphIdentifier {
  readonly scheme: string;
  readonly value: string;
  readonly from?: string;
  readonly to?: string;
}

/** A paragraph of a text or a row of a data set. */
export interface GraphEvidence {
  readonly source: string;
  readonly paragraph?: number;
  readonly row?: string;
  readonly raw?: string;
}

export interface GraphRelationship {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: {
    readonly role?: string;
    readonly from?: string;
    readonly to?: string;
    readonly note?: string;
    readonly implied: boolean;
    readonly planned: boolean;
  };
  /** `<source id>#<paragraph>` or `<source id>@<row>`, in order. */
  readonly evidence: readonly string[];
}
