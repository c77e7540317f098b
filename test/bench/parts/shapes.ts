import { type Database } from '../database.js';
import { agreement, type Costs } from '../measure/agreement.js';
import { askOnce, drive, type Load } from '../measure/drive.js';
import { figuresOf, type Figures } from '../measure/figures.js';
import { CONTENDERS, SERVERS, type ContenderName } from '../servers/contenders.js';
import { startServer, type RunningServer } from '../servers/server.js';
import { type Settings } from '../settings.js';
import { type Question } from '../shapes/operation.js';
import { SAMPLES, type Nation, type ShapeName } from '../shapes/sample.js';

const IN_FLIGHT = [1, 16, 64] as const;

/** What was measured of one contender. */
export interface Measured {
  readonly shape: ShapeName;
  readonly name: ContenderName;
  readonly inFlight: number;
  readonly figures: Figures;
}

export interface ShapesResult {
  readonly costs: Costs;
  readonly measured: readonly Measured[];
}

/** Different requests of a shape, asked in turn. */
const QUESTIONS = 63;

/** All shapes by all contenders, who take turns so that a noisy moment hits all alike. Throws when their answers differ. */
export async function measureShapes(
  database: Database,
  nation: Nation,
  settings: Settings,
  log: (line: string) => void,
): Promise<ShapesResult> {
  log('answers are compared');
  const costs = await agreement(database, nation, CONTENDERS);
  const servers = new Map<ContenderName, RunningServer>();
  try {
    for (const name of CONTENDERS) servers.set(name, await startServer(SERVERS[name].command, database));
    log('warming up');
    await warmUp(servers, nation, settings);
    const measured: Measured[] = [];
    for (const shape of settings.shapes) {
      log(`measuring ${shape}`);
      for (const inFlight of IN_FLIGHT)
        measured.push(...(await measure(servers, nation, { ...settings, shape, inFlight })));
    }
    return { costs, measured };
  } finally {
    for (const server of servers.values()) await server.stop();
  }
}

type Servers = ReadonlyMap<ContenderName, RunningServer>;

/** Twice over all of them, since Neo4j compiles what it runs often, whoever asks. */
async function warmUp(servers: Servers, nation: Nation, { shapes, warmUpMs }: Settings): Promise<void> {
  for (const _ of [1, 2]) {
    for (const shape of shapes) {
      for (const [name, server] of servers) {
        const questions = questionsOf(name, shape, nation);
        if (questions === undefined) continue;
        if (name === 'cached') await askOnce(server, questions);
        await drive(server, questions, 16, warmUpMs / 2);
      }
    }
  }
}

interface Turn extends Settings {
  readonly shape: ShapeName;
  readonly inFlight: number;
}

async function measure(servers: Servers, nation: Nation, turn: Turn): Promise<readonly Measured[]> {
  const { shape, inFlight, rounds, turnMs } = turn;
  const loads = new Map<ContenderName, Load[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, server] of rotated([...servers], round)) {
      const questions = questionsOf(name, shape, nation);
      if (questions === undefined) continue;
      const load = await drive(server, questions, inFlight, turnMs);
      loads.set(name, [...(loads.get(name) ?? []), load]);
    }
  }
  return [...loads].map(([name, all]) => ({ shape, name, inFlight, figures: figuresOf(all) }));
}

export function questionsOf(name: ContenderName, shape: ShapeName, nation: Nation): readonly Question[] | undefined {
  const question = SERVERS[name].asking(shape);
  return question && Array.from({ length: QUESTIONS }, (_, n) => question(SAMPLES[shape](nation, n)));
}

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
