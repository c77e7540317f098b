import { type Load } from './drive.js';

/** Several measurements of one thing, taken as one. */
export interface Figures {
  readonly requests: number;
  /** In ms. */
  readonly p50: number;
  readonly p99: number;
  /** Median of the measurements. */
  readonly perSecond: number;
  /** Of the server's process and request, in ms. */
  readonly cpu: number | undefined;
  /** Of one answer. */
  readonly bytes: number;
  readonly refused: number;
}

export function figuresOf(loads: readonly Load[]): Figures {
  const latencies = loads.flatMap((load) => load.latencies).sort((a, b) => a - b);
  const requests = latencies.length;
  const sum = (of: (load: Load) => number) => loads.reduce((total, load) => total + of(load), 0);
  const isKnown = loads.every(({ cpu }) => cpu !== undefined);
  return {
    requests,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    perSecond: median(loads.map((load) => load.latencies.length / load.seconds)),
    cpu: isKnown ? sum(({ cpu = 0 }) => cpu) / requests : undefined,
    bytes: Math.round(sum(({ bytes }) => bytes) / Math.max(1, requests)),
    refused: sum(({ refused }) => refused),
  };
}

export function median(list: readonly number[]): number {
  return quantile(
    [...list].sort((a, b) => a - b),
    0.5,
  );
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export function geometricMean(list: readonly number[]): number {
  return Math.exp(list.reduce((sum, value) => sum + Math.log(value), 0) / list.length);
}
