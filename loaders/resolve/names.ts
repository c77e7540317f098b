import { type Kind } from '../../src/model/model.js';
import { LONGEST_NAME } from '../check/limits.js';
import { type Note } from '../problems.js';
import { type Draft } from './draft.js';
import { type IdentifiedFact } from './ids.js';
import { filled } from './template.js';

type Language = 'name' | 'nameEn';

/** Names of all entities: those written, and those made by their kind's rule from the names of what they relate to. */
export class Names {
  private readonly drafts: ReadonlyMap<string, Draft>;
  private readonly others: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  private readonly made = new Map<string, string | undefined>();

  constructor(drafts: ReadonlyMap<string, Draft>, facts: readonly IdentifiedFact[]) {
    this.drafts = drafts;
    this.others = othersByField(facts);
  }

  /** The Vietnamese name; undefined when none is written and no rule makes one. */
  name(id: string): string | undefined {
    return this.of(id, 'name');
  }

  /** The English name; undefined when none is written and no rule makes one. */
  nameEn(id: string): string | undefined {
    return this.of(id, 'nameEn');
  }

  private of(id: string, language: Language): string | undefined {
    const draft = this.drafts.get(id);
    const written = draft?.properties.get(language)?.value;
    if (typeof written === 'string') return written;
    const template = language === 'name' ? draft?.kind.nameTemplate : draft?.kind.nameEnTemplate;
    if (draft === undefined || template === undefined) return undefined;
    const key = `${language} ${id}`;
    if (!this.made.has(key)) {
      this.made.set(key, id);
      const result = filled(template, (field) => this.part(draft, field, language));
      this.made.set(key, 'text' in result ? result.text : undefined);
    }
    return this.made.get(key);
  }

  private part(draft: Draft, field: string, language: Language): string | undefined {
    const property = draft.properties.get(field)?.value;
    if (property !== undefined) return valueText(draft.kind, field, String(property), language);
    const others = this.others.get(draft.id)?.get(field);
    return others?.map((other) => this.of(other, language) ?? this.of(other, 'name') ?? other).join(', ');
  }
}

/** How a name tells a value: one of a closed list by its label. */
export function valueText(kind: Kind, field: string, value: string, language: Language): string {
  const type = kind.properties.get(field)?.type;
  const label = typeof type === 'object' ? type.labels.get(value) : undefined;
  return label?.[language === 'name' ? 'vi' : 'en'] ?? value;
}

/** Notes every entity that has no name. */
export function checkNames(drafts: ReadonlyMap<string, Draft>, names: Names, note: Note): void {
  for (const draft of drafts.values()) {
    const length = names.name(draft.id)?.length ?? 0;
    if (length > LONGEST_NAME)
      note(draft.at, `${draft.id} has a name of ${length} characters: at most ${LONGEST_NAME}`);
    if (draft.written.has('name') || names.name(draft.id) !== undefined) continue;
    note(draft.at, `${draft.id} has no name: no record of it gives one`);
  }
}

function othersByField(facts: readonly IdentifiedFact[]): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const others = new Map<string, Map<string, string[]>>();
  for (const fact of facts) {
    if (fact.record.kind.nameTemplate === undefined) continue;
    const fields = others.get(fact.id) ?? new Map<string, string[]>();
    others.set(fact.id, fields);
    for (const { field, other } of fact.links) {
      const ids = fields.get(field.name) ?? [];
      if (!ids.includes(other)) fields.set(field.name, [...ids, other]);
    }
  }
  return others;
}
