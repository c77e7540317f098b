import { LimitExceeded } from '../../errors.js';

export type LimitName =
  | 'tokens'
  | 'depth'
  | 'aliases'
  | 'rootFields'
  | 'repeats'
  | 'introspections'
  | 'introspectionAliases'
  | 'directivesOnOne'
  | 'directives'
  | 'fragments'
  | 'spreads'
  | 'literalDepth'
  | 'connections'
  | 'conditions'
  | 'cost'
  | 'variableDepth'
  | 'variableMembers';

export interface Limit {
  readonly most: number;
  /** What is counted, as it begins the sentence `depth 17, allowed 16`. */
  readonly what: string;
  readonly hint: string;
}

const SHORTER = 'Split the document into several requests.';
const FLATTER = 'Write the condition with fewer levels: members of one condition hold together without `and`.';

/** How much one request may ask for. */
export const LIMITS: Readonly<Record<LimitName, Limit>> = {
  tokens: { most: 2_000, what: 'tokens', hint: `${SHORTER} Long lists belong into variables.` },
  depth: { most: 16, what: 'depth', hint: 'Ask for what lies deeper by its id, in another request.' },
  aliases: { most: 30, what: 'aliases', hint: 'Ask for several entities by `nodes(ids:)`, or in several requests.' },
  rootFields: {
    most: 20,
    what: 'root fields',
    hint: 'Ask for several entities by `nodes(ids:)`, or in several requests.',
  },
  repeats: { most: 20, what: 'repetitions of one field', hint: 'Select each field once.' },
  introspections: { most: 2, what: '__schema and __type fields', hint: 'Read /schema.graphql instead.' },
  introspectionAliases: { most: 0, what: 'aliases within __schema or __type', hint: 'Read /schema.graphql instead.' },
  directivesOnOne: { most: 4, what: 'directives in one place', hint: 'One @include and one @skip are enough.' },
  directives: { most: 50, what: 'directives', hint: SHORTER },
  fragments: { most: 30, what: 'fragment definitions', hint: SHORTER },
  spreads: { most: 60, what: 'fragment spreads', hint: SHORTER },
  literalDepth: { most: 24, what: 'depth of a value', hint: FLATTER },
  connections: {
    most: 40,
    what: 'lists, with conditions on related entities',
    hint: 'Ask for fewer lists at once, or in several requests.',
  },
  conditions: {
    most: 100,
    what: 'conditions and keys of orders',
    hint: 'Write alternatives of one field as a list (`in: […]`), or send several requests.',
  },
  cost: {
    most: 20_000,
    what: 'cost',
    hint: 'Ask for smaller pages (`first`), fewer fields or fewer lists within lists.',
  },
  variableDepth: { most: 24, what: 'depth of the variables', hint: FLATTER },
  variableMembers: {
    most: 1_000,
    what: 'members of objects in the variables',
    hint: 'Give lists of plain values (`in: […]`), or send several requests.',
  },
};

/** The refusal of `given`; undefined when it is within the limit. */
export function excess(name: LimitName, given: number): LimitExceeded | undefined {
  const { most, what, hint } = LIMITS[name];
  return given > most ? new LimitExceeded(`${what} ${given}, allowed ${most}`, hint) : undefined;
}
