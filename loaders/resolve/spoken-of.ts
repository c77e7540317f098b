import { type Fact } from '../check/fact.js';
import { WITHOUT_EVIDENCE } from './check-nodes.js';

/**
 * Leaves out what waits for a text that is not there, so that a text can be taken away by its file alone: findings that rest on a
 * source that is not told, and entities that no source states and nothing else refers to.
 */
export function spokenOf(facts: readonly Fact[]): {
  readonly facts: readonly Fact[];
  /** Ids of what is left out, sorted. */
  readonly leftOut: readonly string[];
} {
  const sources = new Set(facts.flatMap(({ record }) => (record.kind.name === 'Source' ? (record.id ?? []) : [])));
  const founded = facts.filter(
    (fact) => !isFinding(fact) || fact.record.statements.every(({ source }) => sources.has(source)),
  );
  const stated = founded.filter((fact) => isStated(fact));
  const known = new Set(
    stated.flatMap(({ record, links }) => [record.id ?? [], links.map(({ other }) => other)].flat()),
  );
  const kept = founded.filter((fact) => isStated(fact) || known.has(fact.record.id ?? ''));
  const keptFacts = new Set(kept);
  const out = facts.filter((fact) => !keptFacts.has(fact)).flatMap(({ record }) => record.id ?? []);
  return { facts: kept, leftOut: [...new Set(out)].sort() };
}

function isFinding({ record }: Fact): boolean {
  return record.kind.name === 'Finding';
}

function isStated({ record }: Fact): boolean {
  return record.statements.length > 0 || record.id === undefined || WITHOUT_EVIDENCE.has(record.kind.name);
}
