import { type Kind, type Model } from '../../src/model/model.js';

/** The model, indexed as the loader asks for it. */
export interface Vocabulary {
  readonly model: Model;
  /** Concrete kinds by the first part of their ids. */
  readonly byPrefix: ReadonlyMap<string, Kind>;
  /** Concrete kinds whose ids are made by rule, by the name of their list in a block: `observations`. */
  readonly ruled: ReadonlyMap<string, Kind>;
}

export function vocabularyOf(model: Model): Vocabulary {
  const concrete = [...model.kinds.values()].filter((kind) => kind.concrete);
  return {
    model,
    byPrefix: new Map(concrete.map((kind) => [kind.prefix, kind])),
    ruled: new Map(concrete.filter((kind) => kind.idTemplate !== undefined).map((kind) => [kind.plural, kind])),
  };
}

/** The kind of an id by its first part. */
export function kindOf(vocabulary: Vocabulary, id: string): Kind | undefined {
  return vocabulary.byPrefix.get(id.slice(0, Math.max(0, id.indexOf(':'))));
}

/** What follows the kind in an id: `ubnd-nghe-an` of `public-body:ubnd-nghe-an`. */
export function localPart(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** The concrete kind of that name; the schema must have it, since rules of the loader speak of it. */
export function kindNamed(vocabulary: Vocabulary, name: string): Kind {
  const kind = vocabulary.model.kinds.get(name);
  if (kind?.concrete !== true) throw new Error(`the loader needs a type ${name} in schema/kinds`);
  return kind;
}
