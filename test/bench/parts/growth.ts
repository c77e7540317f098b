import { type Database } from '../database.js';
import { drive, type Load } from '../measure/drive.js';
import { figuresOf, type Figures } from '../measure/figures.js';
import { type Goal } from '../report/goals.js';
import { tableLines } from '../report/table.js';
import { SERVERS, type ContenderName } from '../servers/contenders.js';
import { startServer, type RunningServer } from '../servers/server.js';
import { type Settings } from '../settings.js';
import { nationOf, SHAPES, type Nation, type ShapeName } from '../shapes/sample.js';
import { type Model } from '../../../src/model/model.js';
import { questionsOf } from './shapes.js';

const NAMES: readonly ContenderName[] = ['ours', 'cypher'];

interface Grown {
  readonly share: number;
  readonly name: ContenderName;
  readonly shape: ShapeName;
  readonly figures: Figures;
}

/** The same shapes on shares of the nation, in turns, one request at a time; questions are those that all shares can answer alike. */
export async function measureGrowth(
  model: Model,
  databases: readonly Database[],
  settings: Settings,
): Promise<readonly Grown[]> {
  const servers: { share: number; name: ContenderName; server: RunningServer }[] = [];
  try {
    for (const database of databases)
      for (const name of NAMES)
        servers.push({ share: database.share, name, server: await startServer(SERVERS[name].command, database) });
    const least = Math.min(...databases.map(({ share }) => share));
    const grown: Grown[] = [];
    const questions = (name: ContenderName, shape: ShapeName, share: number) => {
      const nation: Nation = { ...nationOf(model, share), indicators: nationOf(model, least).indicators };
      return questionsOf(name, shape, nation) ?? [];
    };
    // a Neo4j that has just started takes several times as long, which would pass for its size
    for (const shape of SHAPES)
      for (const { share, name, server } of servers)
        await drive(server, questions(name, shape, share), 4, settings.warmUpMs);
    for (const shape of SHAPES) {
      const loads = servers.map((): Load[] => []);
      for (let round = 0; round <= settings.rounds; round += 1) {
        for (const [index, { share, name, server }] of servers.entries()) {
          const load = await drive(server, questions(name, shape, share), 1, settings.turnMs);
          if (round > 0) loads[index]?.push(load); // after others' questions the first round is slower
        }
      }
      for (const [index, { share, name }] of servers.entries())
        grown.push({ share, name, shape, figures: figuresOf(loads[index] ?? []) });
    }
    return grown;
  } finally {
    for (const { server } of servers) await server.stop();
  }
}

export function growthLines(grown: readonly Grown[]): readonly string[] {
  const columns = [...new Map(grown.map(({ share, name }) => [`${name} ${share}`, { share, name }])).values()];
  const value = (shape: ShapeName, { share, name }: (typeof columns)[number], of: (figures: Figures) => number) =>
    found(grown, share, name, shape).map(of)[0];
  const table = (title: string, of: (figures: Figures) => number) => [
    title,
    ...tableLines(
      ['', ...columns.map(({ share, name }) => `${name} ${share * 100} %`)],
      SHAPES.map((shape) => [shape, ...columns.map((column) => value(shape, column, of))]),
    ),
  ];
  return [
    ...table('p50 in ms by share of the nation, 1 in flight', ({ p50 }) => p50),
    ...table('bytes of an answer', ({ bytes }) => bytes),
  ];
}

/** Order by a related count costs what its whole set costs, so it is told apart. */
export function growthGoals(grown: readonly Grown[]): readonly Goal[] {
  const values = SHAPES.filter((shape) => shape !== 'filter').flatMap((shape) => {
    const [small, whole] = [0.01, 1].map((share) => found(grown, share, 'ours', shape)[0]?.p50);
    return small === undefined || whole === undefined ? [] : [[shape, whole / small] as const];
  });
  return [{ what: 'p50, whole nation / a hundredth', values, each: 1.3, mean: 1.15, better: 'less' }];
}

function found(grown: readonly Grown[], share: number, name: ContenderName, shape: ShapeName): readonly Figures[] {
  return grown
    .filter((one) => one.share === share && one.name === name && one.shape === shape)
    .map(({ figures }) => figures);
}
