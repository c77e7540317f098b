import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { type Read } from '../graph/reader.js';
import { type RequestNote } from './request-note.js';

/** Names of operations that are told apart; all that come later are `other`, for clients may invent as many as they like. */
const NAMES = 100;

/** Upper ends of the classes of a histogram, in seconds. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What Prometheus reads at /metrics. Every name begins with `province_graph_`, save those of the process. */
export interface Metrics {
  /** Counts a request that was answered; `route` is one of those served, or `other`. */
  readonly answered: (route: string, status: number, note: RequestNote, seconds: number) => void;
  /** A read door that is counted and timed. */
  readonly watched: (read: Read) => Read;
  /** Shows a figure that someone else keeps, asked for when Prometheus asks; `total`: one that only grows. */
  readonly show: (name: string, help: string, value: () => number, kind?: 'total') => void;
  readonly showDataset: (version: string | undefined) => void;
  readonly contentType: string;
  readonly text: () => Promise<string>;
}

export function metricsOf(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const dataset = new Gauge({
    name: 'province_graph_dataset',
    help: '1 for the version of the dataset seen last by a probe of readiness',
    labelNames: ['version'],
    registers,
  });
  return {
    answered: answeredIn(registers),
    watched: watchedIn(registers),
    show: (name, help, value, kind) => show(registers, `province_graph_${name}`, help, value, kind),
    showDataset: (version) => {
      dataset.reset();
      if (version !== undefined) dataset.set({ version }, 1);
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

function answeredIn(registers: Registry[]): Metrics['answered'] {
  const nameOf = boundedNames();
  const requests = new Counter({
    name: 'province_graph_requests_total',
    help: 'Requests by address, operation name, status and code of the first error (OK: none)',
    labelNames: ['route', 'operation', 'status', 'code'],
    registers,
  });
  const latency = new Histogram({
    name: 'province_graph_request_seconds',
    help: 'Time from the head of a request to the end of its answer',
    labelNames: ['route', 'operation'],
    buckets: SECONDS,
    registers,
  });
  return (route, status, { operation, code }, seconds) => {
    const name = nameOf(operation, code === undefined && status < 400);
    requests.inc({ route, operation: name, status, code: code ?? 'OK' });
    latency.observe({ route, operation: name }, seconds);
  };
}

/** Names are kept when they come with a sound answer; '' is an operation without a name. */
function boundedNames(): (name: string | undefined, isSound: boolean) => string {
  const kept = new Set(['']);
  return (name = '', isSound) => {
    if (isSound && kept.size <= NAMES && name.length <= 60) kept.add(name);
    return kept.has(name) ? name : 'other';
  };
}

function watchedIn(registers: Registry[]): Metrics['watched'] {
  const inFlight = new Gauge({
    name: 'province_graph_database_connections_in_use',
    help: 'Statements under way, each on a connection of its own',
    registers,
  });
  const latency = new Histogram({
    name: 'province_graph_database_read_seconds',
    help: 'Time of one statement, its rows included',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers,
  });
  return (read) => async (text, parameters, withinMs) => {
    const began = performance.now();
    let outcome = 'failed';
    inFlight.inc();
    try {
      const rows = await read(text, parameters, withinMs);
      outcome = 'answered';
      return rows;
    } finally {
      inFlight.dec();
      latency.observe({ outcome }, (performance.now() - began) / 1000);
    }
  };
}

function show(registers: Registry[], name: string, help: string, value: () => number, kind?: 'total'): void {
  if (kind === undefined) {
    const gauge: Gauge = new Gauge({ name, help, registers, collect: () => gauge.set(value()) });
    return;
  }
  const counter: Counter = new Counter({
    name: `${name}_total`,
    help,
    registers,
    collect: () => {
      counter.reset();
      counter.inc(value());
    },
  });
}
