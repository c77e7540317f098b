import { isKindOf, type RelationField } from '../../src/model/model.js';
import { type GraphRelationship } from '../dataset.js';
import { kindOf, type Vocabulary } from '../records/vocabulary.js';

interface Watched {
  readonly field: RelationField;
  /** Its bit among the to-one fields of its kind. */
  readonly bit: number;
}

/** Keeps account of relations that lead to one entity, in eight bytes a node: which have one, which have two. */
export class ToOne {
  private readonly vocabulary: Vocabulary;
  private readonly fields = new Map<string, readonly Watched[]>();
  private readonly byType = new Map<string, readonly Watched[]>();
  private once = new Uint32Array(1024);
  private twice = new Uint32Array(1024);

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    for (const kind of vocabulary.byPrefix.values()) {
      const single = [...kind.relationFields.values()].filter(({ many }) => !many);
      const watched = single.map((field, place) => ({ field, bit: 1 << place }));
      this.fields.set(kind.name, watched);
      for (const one of watched) {
        const key = `${kind.name} ${one.field.direction === 'IN' ? 'in' : 'out'} ${one.field.type}`;
        this.byType.set(key, [...(this.byType.get(key) ?? []), one]);
      }
    }
  }

  /** @param from Number of the node at its start. @param to Number of the one at its end. */
  add(relationship: GraphRelationship, from: number, to: number): void {
    const { type } = relationship;
    const start = kindOf(this.vocabulary, relationship.from)?.name ?? '';
    const end = kindOf(this.vocabulary, relationship.to)?.name ?? '';
    this.mark(from, this.byType.get(`${start} out ${type}`), end, relationship);
    this.mark(to, this.byType.get(`${end} in ${type}`), start, relationship);
  }

  /** Whether some relations of this type lead to one entity from their end. */
  isWatchedAtEnd(type: string): boolean {
    return [...this.fields.values()].flat().some(({ field }) => field.direction === 'IN' && field.type === type);
  }

  /** What is wrong with the to-one relations of a node, once all relationships were added. */
  problems(node: number, kind: string): readonly string[] {
    const [once = 0, twice = 0] = [this.once[node], this.twice[node]];
    return (this.fields.get(kind) ?? []).flatMap(({ field, bit }) => {
      if ((twice & bit) !== 0) return [`"${field.name}" (${field.type}) leads to two entities, and takes one`];
      return field.required && (once & bit) === 0 ? [`needs "${field.name}" (${field.type}): there is none`] : [];
    });
  }

  private mark(node: number, fields: readonly Watched[] | undefined, far: string, edge: GraphRelationship): void {
    const { role, from, to } = edge.properties;
    for (const { field, bit } of fields ?? []) {
      if (field.role !== undefined && field.role !== role) continue;
      if (!isKindOf(this.vocabulary.model, far, [field.target])) continue;
      if (!field.required && (from !== undefined || to !== undefined)) continue;
      this.makeRoom(node);
      const seen = this.once[node] ?? 0;
      if ((seen & bit) !== 0) this.twice[node] = (this.twice[node] ?? 0) | bit;
      this.once[node] = seen | bit;
    }
  }

  private makeRoom(node: number): void {
    if (node < this.once.length) return;
    const length = 2 ** Math.ceil(Math.log2(node + 1));
    const [once, twice] = [new Uint32Array(length), new Uint32Array(length)];
    once.set(this.once);
    twice.set(this.twice);
    [this.once, this.twice] = [once, twice];
  }
}
