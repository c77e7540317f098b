import { type RelationField } from '../../src/model/model.js';
import { type Position } from '../read/located.js';
import { type SeedRecord } from '../records/record.js';
import { type Scalar } from './scalar.js';

export type Value = Scalar | readonly Scalar[];

/** A record whose every field is of the right type. */
export interface Fact {
  readonly record: SeedRecord;
  readonly properties: ReadonlyMap<string, StatedValue>;
  readonly links: readonly Link[];
  readonly identifiers: readonly StatedIdentifier[];
}

export interface StatedValue {
  readonly at: Position;
  readonly value: Value;
}

/** A relationship as written in a record, from the record's side. */
export interface Link {
  readonly at: Position;
  readonly field: RelationField;
  /** Id of the other end. */
  readonly other: string;
  readonly role: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly note: string | undefined;
  /** Undefined: not said, which counts as false. */
  readonly implied: boolean | undefined;
  readonly planned: boolean | undefined;
}

/** A code under which another register knows the entity, between two days. */
export interface StatedIdentifier {
  readonly at: Position;
  readonly scheme: string;
  readonly value: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}
