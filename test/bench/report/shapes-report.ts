import { type Measured, type ShapesResult } from '../parts/shapes.js';
import { CONTENDERS, SERVERS, type ContenderName } from '../servers/contenders.js';
import { SHAPES, type ShapeName } from '../shapes/sample.js';
import { type Figures } from '../measure/figures.js';
import { type Goal } from './goals.js';
import { tableLines } from './table.js';

/** Tables of what was measured of each shape. */
export function shapesLines(result: ShapesResult): readonly string[] {
  const one = (name: ContenderName, shape: ShapeName, inFlight = 1) => figures(result.measured, name, shape, inFlight);
  return [
    ...CONTENDERS.map((name) => `${name}: ${SERVERS[name].title}`),
    ...section('p50 in ms, 1 in flight', (name, shape) => one(name, shape)?.p50),
    ...section('p99 in ms, 1 in flight', (name, shape) => one(name, shape)?.p99),
    ...section('requests a second, 16 in flight', (name, shape) => one(name, shape, 16)?.perSecond),
    ...section('p99 in ms, 16 in flight', (name, shape) => one(name, shape, 16)?.p99),
    ...section('requests a second, 64 in flight', (name, shape) => one(name, shape, 64)?.perSecond),
    ...section('p99 in ms, 64 in flight', (name, shape) => one(name, shape, 64)?.p99),
    ...section(
      'processor time of the server in ms a request, 16 in flight',
      (name, shape) => one(name, shape, 16)?.cpu,
    ),
    ...section('bytes of an answer', (name, shape) => one(name, shape)?.bytes),
    ...section('database reads a request', (name, shape) => result.costs.get(name)?.get(shape)?.reads),
    ...section('bytes from the database a request', (name, shape) => result.costs.get(name)?.get(shape)?.bytes),
    ...refusedLines(result.measured),
  ];
}

function section(
  title: string,
  value: (name: ContenderName, shape: ShapeName) => number | undefined,
): readonly string[] {
  const rows = SHAPES.map((shape) => [shape, ...CONTENDERS.map((name) => value(name, shape))]);
  return ['', title, ...tableLines(['', ...CONTENDERS], rows)];
}

function refusedLines(measured: readonly Measured[]): readonly string[] {
  return measured
    .filter(({ figures: { refused } }) => refused > 0)
    .map(
      ({ name, shape, inFlight, figures: { refused } }) =>
        `${name} refused ${refused} of ${shape}, ${inFlight} in flight`,
    );
}

/** The goals for shapes, side by side in this run. */
export function shapeGoals({ measured, costs }: ShapesResult): readonly Goal[] {
  const ratio = (
    inFlight: number,
    [name, other]: readonly [ContenderName, ContenderName],
    of: (one: Figures) => number,
  ) =>
    SHAPES.flatMap((shape) => {
      const [a, b] = [figures(measured, name, shape, inFlight), figures(measured, other, shape, inFlight)];
      return a === undefined || b === undefined ? [] : [[shape, of(a) / of(b)] as const];
    });
  const p50 = ({ p50: value }: Figures) => value;
  const perSecond = ({ perSecond: value }: Figures) => value;
  const byHand = ratio(1, ['ours', 'cypher'], p50);
  const isLarge = (shape: ShapeName) => (figures(measured, 'ours', shape, 1)?.bytes ?? 0) > 20_000;
  const reads = [...(costs.get('ours') ?? [])].filter(([shape]) => !BY_STEPS.has(shape));
  return [
    {
      what: 'uncached p50 / @neo4j/graphql',
      values: ratio(1, ['ours', 'neo4j-graphql'], p50),
      each: 0.6,
      mean: 0.4,
      better: 'less',
    },
    { what: 'uncached p50 / hand-written Cypher', values: byHand, each: 1.3, mean: 1.05, better: 'less' },
    { what: '… for answers over 20 kB', values: byHand.filter(([shape]) => isLarge(shape)), each: 1, better: 'less' },
    {
      what: 'uncached p50 / Apollo + DataLoader',
      values: ratio(1, ['ours', 'dataloader'], p50),
      better: 'less',
      each: 1,
    },
    {
      what: 'uncached requests/s at 16, times @neo4j/graphql',
      values: ratio(16, ['ours', 'neo4j-graphql'], perSecond),
      each: 2,
      mean: 3.5,
      better: 'more',
    },
    {
      what: 'cached requests/s at 16, times @neo4j/graphql',
      values: ratio(16, ['cached', 'neo4j-graphql'], perSecond),
      each: 20,
      mean: 60,
      better: 'more',
    },
    {
      what: 'database reads of a compiled root field',
      values: reads.map(([shape, cost]) => [shape, cost.reads]),
      each: 1.05,
      better: 'less',
    },
  ];
}

/** Written by hand: they find, then load what is selected. */
const BY_STEPS: ReadonlySet<ShapeName> = new Set(['search', 'trace']);

function figures(
  measured: readonly Measured[],
  name: ContenderName,
  shape: ShapeName,
  inFlight: number,
): Figures | undefined {
  return measured.find((one) => one.name === name && one.shape === shape && one.inFlight === inFlight)?.figures;
}
