import { type RelationType } from './model.js';
import { type ParsedSchema } from './parse.js';

/** The relationship types that the values of the enum RelationType declare with @relation. */
export function relationsOf(source: ParsedSchema): ReadonlyMap<string, RelationType> {
  const nodes = source.enums.filter((node) => node.name.value === 'RelationType').flatMap((node) => node.values ?? []);
  return new Map(
    nodes.map((node) => {
      const values = source.directive('relation', node);
      if (!values) source.note(node, `RelationType.${node.name.value} needs @relation(from:, to:)`);
      const list = (name: string) => (values?.[name] as readonly string[] | undefined) ?? [];
      return [node.name.value, { name: node.name.value, from: list('from'), to: list('to'), roles: list('roles') }];
    }),
  );
}
