import { type Model } from '../../src/model/model.js';
import { problemList, sortedProblems, type SeedProblem } from '../problems.js';
import { seedsOf } from '../seeds.js';
import { textsOf } from '../evidence/texts.js';
import { claimsOf } from './claims.js';
import { coverageOf, type JudgedMark, type Verdict } from './coverage.js';

/** What the seeds leave out of one text. */
export interface SourceCoverage {
  readonly source: string;
  /** How many of its lines have text. */
  readonly paragraphs: number;
  /** How many document numbers, dates and figures, in which every run of digits is. */
  readonly digits: Readonly<Record<Verdict, number>>;
  readonly names: Readonly<Record<Verdict, number>>;
  /** All unaccounted marks, in reading order. */
  readonly unaccounted: readonly Unaccounted[];
}

export interface Unaccounted extends Pick<JudgedMark, 'mark'> {
  readonly paragraph: number;
  /** The mark and some words around it. */
  readonly context: string;
}

/** Holds all texts of a folder against the seeds. Sources are in order of their ids; faults of the seeds come instead. */
export function sourceCoverages(
  model: Model,
  seedsDir: string,
  evidenceDir: string,
): { readonly coverages: readonly SourceCoverage[]; readonly problems: readonly SeedProblem[] } {
  const { dataset, records, skipped, problems } = seedsOf(model, seedsDir);
  if (problems.length > 0) return { coverages: [], problems };
  const reading = problemList();
  const texts = textsOf(dataset, records, evidenceDir, reading.note);
  const claims = claimsOf(dataset, records, skipped);
  const coverages = [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, paragraphs]) => {
      const judged = paragraphs.map((text, index) => coverageOf(text, claims.get(`${source}#${index + 1}`)));
      return sourceCoverage(source, paragraphs, judged);
    });
  return { coverages, problems: sortedProblems(reading.problems) };
}

function sourceCoverage(
  source: string,
  paragraphs: readonly string[],
  judged: readonly (readonly JudgedMark[])[],
): SourceCoverage {
  const all = judged.flat();
  return {
    source,
    paragraphs: paragraphs.filter((text) => text.trim() !== '').length,
    digits: counts(all.filter(({ mark }) => mark.kind !== 'name')),
    names: counts(all.filter(({ mark }) => mark.kind === 'name')),
    unaccounted: judged.flatMap((marks, index) =>
      marks
        .filter(({ verdict }) => verdict === 'unaccounted')
        .map(({ mark }) => ({ mark, paragraph: index + 1, context: context(paragraphs[index] ?? '', mark) })),
    ),
  };
}

function counts(judged: readonly JudgedMark[]): Record<Verdict, number> {
  const result: Record<Verdict, number> = { accounted: 0, skipped: 0, unaccounted: 0 };
  for (const { verdict } of judged) result[verdict] += 1;
  return result;
}

function context(text: string, { start, end }: JudgedMark['mark']): string {
  return text.slice(Math.max(0, start - 30), end + 30);
}
