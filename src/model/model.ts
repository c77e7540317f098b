import { type FieldDefinitionNode } from 'graphql';

/** The registry as a value: every kind, field and relationship type of schema/kinds, with interfaces' fields inherited. */
export interface Model {
  /** Kinds and interfaces by name. */
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly enums: ReadonlyMap<string, EnumType>;
  /** Relationship types by name. */
  readonly relations: ReadonlyMap<string, RelationType>;
}

export interface Kind {
  /** The GraphQL type and the Neo4j label: `TelecomOperator`. */
  readonly name: string;
  /** False for an interface, which no node has as its own kind. */
  readonly concrete: boolean;
  readonly description: string;
  /** All interfaces, inherited ones too, as further labels. */
  readonly interfaces: readonly string[];
  /** The concrete kinds it stands for: itself, or an interface's members, sorted. */
  readonly members: readonly string[];
  /** First part of its ids: `telecom-operator`. */
  readonly prefix: string;
  /** The root field that lists it: `telecomOperators`. */
  readonly plural: string;
  /** The kind or interface whose input types (Where, Order …) it uses: itself when it declares fields of its own. */
  readonly inputs: string;
  readonly idTemplate: string | undefined;
  readonly nameTemplate: string | undefined;
  readonly nameEnTemplate: string | undefined;
  /** Intervals of which the first with a value says when an entity held; empty: always. */
  readonly valid: readonly Interval[];
  /** Its names must stand in the paragraphs that mention it. */
  readonly printed: boolean;
  readonly properties: ReadonlyMap<string, Property>;
  readonly relationFields: ReadonlyMap<string, RelationField>;
  readonly builtins: ReadonlyMap<string, Builtin>;
}

export type ScalarName = 'ID' | 'String' | 'Int' | 'Float' | 'Boolean' | 'PartialDate' | 'URL';

export interface EnumType {
  readonly name: string;
  readonly values: readonly string[];
  /** What stands for a value in names, for values that have such words. */
  readonly labels: ReadonlyMap<string, Label>;
}

export interface Label {
  readonly vi: string;
  readonly en: string;
}

/** A stored value of an entity. */
export interface Property {
  readonly name: string;
  readonly definition: FieldDefinitionNode;
  readonly type: ScalarName | EnumType;
  readonly list: boolean;
  /** Never null: required in the seeds, or filled with a default (false, the empty list). */
  readonly required: boolean;
  /** Takes `lang`: the English form is stored as `<name>En`, and Vietnamese stands in for it. */
  readonly localised: boolean;
  /** Set: its values may be added up under these conditions. */
  readonly additive: Additive | undefined;
}

/** When values may be added up: names are fields of the same kind. */
export interface Additive {
  /** To the entity whose `additivity` must be SUM. */
  readonly over: string;
  readonly alike: readonly string[];
  readonly unless: readonly string[];
}

/** A field that follows relationships. */
export interface RelationField {
  readonly name: string;
  readonly definition: FieldDefinitionNode;
  readonly type: string;
  readonly direction: 'OUT' | 'IN' | 'BOTH';
  readonly role: string | undefined;
  /** Kind or interface at the far end. */
  readonly target: string;
  readonly many: boolean;
  readonly required: boolean;
  /** A short list instead of a connection. */
  readonly plain: boolean;
}

/** A field that the engine puts together. */
export interface Builtin {
  readonly name: string;
  readonly definition: FieldDefinitionNode;
}

export interface RelationType {
  readonly name: string;
  /** Kinds or interfaces that may stand at its start. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The closed list of roles; empty: it has none. */
  readonly roles: readonly string[];
}

/** Names of PartialDate properties between which an entity held, each widened by whole years; undefined: open. */
export interface Interval {
  readonly from: IntervalEnd | undefined;
  readonly to: IntervalEnd | undefined;
}

export interface IntervalEnd {
  readonly property: string;
  readonly years: number;
}

/** Whether `name` is one of `accepted`, or implements or belongs to one of them. */
export function isKindOf(model: Model, name: string, accepted: readonly string[]): boolean {
  return accepted.some((one) => one === name || model.kinds.get(one)?.members.includes(name));
}

/** The kind or interface whose input types a kind uses. */
export function inputsOf(model: Model, name: string): Kind {
  const kind = model.kinds.get(name);
  const owner = kind && model.kinds.get(kind.inputs);
  if (!owner) throw new Error(`${name} is no kind`);
  return owner;
}
