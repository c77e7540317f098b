import { type Source } from 'graphql';
import { enumsOf } from './enums.js';
import { fieldsOf } from './fields.js';
import { kindHeadsOf, type KindHead } from './kind-heads.js';
import { type Kind, type Model } from './model.js';
import { parsed, type ParsedSchema } from './parse.js';
import { FaultySchema } from './problems.js';
import { relationsOf } from './relations.js';
import { checkKinds } from './check.js';

/** The model and the SDL it was made from, for printing the API schema. */
export interface Registry {
  readonly model: Model;
  readonly source: ParsedSchema;
}

/** Reads the registry from the files of schema/. Throws FaultySchema listing every mistake with file and line. */
export function registryOf(files: readonly Source[]): Registry {
  const source = parsed(files);
  const enums = enumsOf(source);
  const relations = relationsOf(source);
  const heads = kindHeadsOf(source);
  const kinds = new Map([...heads].map(([name, head]) => [name, kindOf(source, head, heads, enums)]));
  const model: Model = { kinds, enums, relations };
  checkKinds(source, model, heads);
  if (source.problems.length > 0) throw new FaultySchema(source.problems);
  return { model, source };
}

function kindOf(
  source: ParsedSchema,
  head: KindHead,
  heads: ReadonlyMap<string, KindHead>,
  enums: Model['enums'],
): Kind {
  const { node: _, ...rest } = head;
  const owners = [...head.interfaces.map((name) => heads.get(name)).filter((one) => one !== undefined), head];
  const fields = fieldsOf(
    source,
    owners.flatMap((one) => one.node.fields ?? []),
    enums,
    heads,
  );
  return { ...rest, ...fields };
}
