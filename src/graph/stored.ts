/** A property as Neo4j keeps it: `bigint` for integers, `number` for floats. */
export type StoredValue = string | number | bigint | boolean | readonly string[];

/** An entity as it is written: its node, and the small nodes and evidence that belong to it alone. */
export interface StoredNode {
  readonly id: string;
  /** All labels, the kind last. */
  readonly labels: readonly string[];
  /** With `id` and the hidden ones (`_hash` …). */
  readonly properties: Readonly<Record<string, StoredValue>>;
  readonly identifiers: readonly StoredIdentifier[];
  readonly evidence: readonly StoredEvidence[];
  readonly formerIds: readonly string[];
}

interface StoredIdentifier {
  /** Unique: scheme, value and owner. */
  readonly key: string;
  readonly scheme: string;
  readonly value: string;
  readonly from?: string;
  readonly to?: string;
  /** Id of the entity. */
  readonly owner: string;
}

/** What STATED_IN says, and the id of the source at its end. */
interface StoredEvidence {
  readonly source: string;
  readonly paragraph?: bigint;
  readonly row?: string;
  readonly raw?: string;
}

export interface StoredRelationship {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** With `id`, which comes first, and the hidden ones. */
  readonly properties: Readonly<Record<string, StoredValue>>;
}

/** What `(:Meta {id: 'dataset'})` says of the whole. */
export interface StoredMeta {
  readonly datasetVersion: string;
  /** ISO 8601 with milliseconds. */
  readonly loadedAt: string;
  readonly kinds: readonly string[];
  /** Entities of each kind, in the order of `kinds`. */
  readonly counts: readonly bigint[];
  readonly sources: bigint;
  /** Digest of the input and of the program that made it: the same again needs no load. */
  readonly inputDigest: string;
}

/** What is known of the lines that made the stored dataset, so that others need not be parsed where they are the same. */
export interface StoredLines {
  /** The dataset's version: with another one stored, this is out of date. */
  readonly version: string;
  /** Digest of the program that parsed them. */
  readonly program: string;
  /** For each block the sum of hashes of its lines, and of the elements that they made. */
  readonly lines: Uint8Array;
  readonly elements: Uint8Array;
  /** Entities of each kind, and relationships of each type. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly types: ReadonlyMap<string, number>;
}

/** What the database holds, as hashes by id. Nodes and relationships of others have none and do not show. */
export interface StoredHashes {
  readonly version: string | undefined;
  readonly nodes: ReadonlyMap<string, string>;
  readonly relationships: ReadonlyMap<string, { readonly hash: string; readonly type: string }>;
}

/** The hashes of some nodes and of the relationships that start at them. */
export interface StartingHashes extends StoredHashes {
  /** Id of the node at which each relationship starts. */
  readonly starts: ReadonlyMap<string, string>;
}

/** Elements to write or to take away. */
export interface GraphDelta {
  readonly nodes: Changes<StoredNode, string>;
  readonly relationships: Changes<StoredRelationship, RemovedRelationship>;
}

/** What to write so that the database says what the seeds say. */
export interface GraphChange extends GraphDelta {
  readonly meta: StoredMeta;
  /** The version on which the plan rests; another one by now means that another load came between. */
  readonly basedOn: string | undefined;
  /** Undefined: lines did not make it, or not such as can be known again. */
  readonly lines?: StoredLines | undefined;
}

interface Changes<Element, Removed> {
  readonly added: readonly Element[];
  readonly changed: readonly Element[];
  readonly removed: readonly Removed[];
}

interface RemovedRelationship {
  readonly id: string;
  readonly type: string;
}
