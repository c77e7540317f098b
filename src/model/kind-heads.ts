import { Kind as Node } from 'graphql';
import { type Interval, type IntervalEnd, type Kind } from './model.js';
import { kebab, plural } from './names.js';
import { type DirectiveValues, type KindNode, type ParsedSchema } from './parse.js';

/** A kind without its fields. */
export interface KindHead extends Omit<Kind, 'properties' | 'relationFields' | 'builtins'> {
  readonly node: KindNode;
}

/** Every kind and interface by name, with its interfaces and members worked out, and what @node says or interfaces pass on. */
export function kindHeadsOf(source: ParsedSchema): ReadonlyMap<string, KindHead> {
  const nodes = new Map(source.kinds.map((node) => [node.name.value, node]));
  const directives = new Map(source.kinds.map((node) => [node, source.directive('node', node)]));
  const heads = new Map<string, KindHead>();
  for (const node of source.kinds) {
    const name = node.name.value;
    if (heads.has(name)) source.note(node, `${name} is declared twice`);
    const interfaces = interfacesOf(source, node, nodes);
    const directivesOf = [node, ...[...interfaces].reverse().flatMap((one) => nodes.get(one) ?? [])].map((one) =>
      directives.get(one),
    );
    heads.set(name, {
      node,
      name,
      concrete: node.kind === Node.OBJECT_TYPE_DEFINITION,
      description: node.description?.value ?? '',
      interfaces,
      inputs: (node.fields ?? []).length > 0 ? name : (interfaces.at(-1) ?? name),
      members: [],
      prefix: kebab(name),
      plural: (directives.get(node)?.['plural'] as string | undefined) ?? plural(name),
      idTemplate: stringOf(directivesOf, 'id'),
      nameTemplate: stringOf(directivesOf, 'name'),
      nameEnTemplate: stringOf(directivesOf, 'nameEn'),
      valid: ((said(directivesOf, 'valid') ?? []) as readonly string[]).flatMap((text) =>
        intervalOf(source, node, text),
      ),
      printed: said(directivesOf, 'printed') === true,
    });
  }
  return withMembers(heads);
}

function withMembers(heads: ReadonlyMap<string, KindHead>): ReadonlyMap<string, KindHead> {
  const concrete = [...heads.values()].filter((head) => head.concrete);
  const membersOf = (name: string) =>
    concrete.filter((one) => one.name === name || one.interfaces.includes(name)).map((one) => one.name);
  return new Map([...heads].map(([name, head]) => [name, { ...head, members: membersOf(name).sort() }]));
}

/** All interfaces above a kind, the most general first. */
function interfacesOf(
  source: ParsedSchema,
  node: KindNode,
  nodes: ReadonlyMap<string, KindNode>,
  path: readonly string[] = [],
): readonly string[] {
  const found = (node.interfaces ?? []).flatMap((one) => {
    const parent = nodes.get(one.name.value);
    if (!parent) source.note(one, `unknown interface ${one.name.value}`);
    if (!parent || path.includes(one.name.value)) return [];
    return [...interfacesOf(source, parent, nodes, [...path, node.name.value]), one.name.value];
  });
  return [...new Set(found)];
}

/** What the nearest says: the kind itself, else its interfaces from the most special on. */
function said(nodes: readonly DirectiveValues[], argument: string): unknown {
  return nodes.map((values) => values?.[argument]).find((value) => value !== undefined && value !== null);
}

function stringOf(nodes: readonly DirectiveValues[], argument: string): string | undefined {
  const value = said(nodes, argument);
  return typeof value === 'string' ? value : undefined;
}

function intervalOf(source: ParsedSchema, node: KindNode, text: string): readonly Interval[] {
  const end = String.raw`(?:(\w+)(?: ([+-]) (\d+) years?)?)?`;
  const match = new RegExp(`^${end}\\.\\.${end}$`).exec(text);
  if (!match) {
    source.note(node, `valid: "${text}" is not "from..to"`);
    return [];
  }
  const ends = [match.slice(1, 4), match.slice(4, 7)].map(endOf);
  return [{ from: ends[0], to: ends[1] }];
}

function endOf([property, sign, years]: readonly (string | undefined)[]): IntervalEnd | undefined {
  return property === undefined ? undefined : { property, years: Number(years ?? 0) * (sign === '-' ? -1 : 1) };
}
