import { type KindHead } from './kind-heads.js';
import { isKindOf, type Kind, type Model, type RelationField, type RelationType } from './model.js';
import { type ParsedSchema } from './parse.js';

/** Notes every contradiction between kinds, relation fields, templates and the relationship vocabulary. */
export function checkKinds(source: ParsedSchema, model: Model, heads: ReadonlyMap<string, KindHead>): void {
  for (const kind of model.kinds.values()) {
    const node = heads.get(kind.name)?.node;
    if (!node) continue;
    for (const field of kind.relationFields.values()) {
      for (const message of faultsOfRelation(model, kind, field)) source.note(field.definition, message);
    }
    for (const message of [...faultsOfTemplates(kind), ...faultsOfIntervals(kind)]) source.note(node, message);
    if (kind.concrete && !kind.interfaces.includes('Entity')) source.note(node, `${kind.name} must implement Entity`);
  }
  const relationNodes = source.enums
    .filter((one) => one.name.value === 'RelationType')
    .flatMap((one) => one.values ?? []);
  for (const node of relationNodes) {
    const relation = model.relations.get(node.name.value);
    const unknown = [...(relation?.from ?? []), ...(relation?.to ?? [])].filter((name) => !model.kinds.has(name));
    for (const name of unknown) source.note(node, `${node.name.value}: ${name} is no kind`);
  }
}

function faultsOfRelation(model: Model, kind: Kind, field: RelationField): readonly string[] {
  const relation = model.relations.get(field.type);
  if (!relation) return [`${kind.name}.${field.name}: unknown relation type ${field.type}`];
  const faults: string[] = [];
  if (!fits(model, relation, kind, field)) {
    faults.push(`${kind.name}.${field.name}: ${field.type} does not join ${kind.name} and ${field.target} this way`);
  }
  if (field.role !== undefined && !relation.roles.includes(field.role)) {
    faults.push(`${kind.name}.${field.name}: ${field.type} has no role "${field.role}"`);
  }
  return faults;
}

/** Some member of the kind may stand at the near end, and some member of the target at the far end. */
function fits(model: Model, relation: RelationType, kind: Kind, field: RelationField): boolean {
  const far = model.kinds.get(field.target)?.members ?? [];
  const meets = (near: readonly string[], other: readonly string[]) =>
    kind.members.some((one) => isKindOf(model, one, near)) && far.some((one) => isKindOf(model, one, other));
  return field.direction === 'IN' ? meets(relation.to, relation.from) : meets(relation.from, relation.to);
}

function faultsOfTemplates(kind: Kind): readonly string[] {
  const templates = [kind.idTemplate, kind.nameTemplate, kind.nameEnTemplate].filter((text) => text !== undefined);
  const fields = templates.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''));
  const known = (name: string) =>
    kind.properties.has(name) || kind.relationFields.has(name) || name === 'passage' || name === 'key';
  return fields
    .filter((name) => !known(name))
    .map((name) => `${kind.name}: a template names {${name}}, which is no field`);
}

function faultsOfIntervals(kind: Kind): readonly string[] {
  const ends = kind.valid.flatMap(({ from, to }) => [from, to]).filter((end) => end !== undefined);
  return ends
    .filter(({ property }) => kind.properties.get(property)?.type !== 'PartialDate')
    .map(({ property }) => `${kind.name}: valid names ${property}, which is no PartialDate`);
}
