import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './root.js';

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const boolean = z.enum(['true', 'false']).transform((text) => text === 'true');

const listed = (text: string) => text.split(',').map((part) => part.trim());
const ORIGIN = /^https?:\/\/[^/\s,]+$/;
const origins = z
  .string()
  .transform((text) => (text === '*' ? '*' : text === 'none' ? [] : listed(text)))
  .refine((given) => given === '*' || given.every((one) => ORIGIN.test(one)), {
    error: 'must be *, none, or origins such as https://example.vn, separated by commas',
  });
const networks = z
  .string()
  .transform((text) => (text === 'none' ? [] : listed(text)))
  .refine((given) => given.every(isNetwork), {
    error: 'must be none, or addresses and networks such as 10.0.0.0/8, separated by commas',
  });
const limit = z.union([z.literal('off').transform(() => undefined), whole(1, 60_000_000)], {
  error: 'must be off, or a number of milliseconds',
});

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  return isIP(address) > 0 && rest.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most));
}

const ENVIRONMENT = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: whole(0, 65_535).default(4000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  NEO4J_URI: z
    .url({ protocol: /^(bolt|neo4j)(\+s|\+ssc)?$/, error: 'must be a bolt:// or neo4j:// address' })
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().default('neo4j'),
  NEO4J_LOCAL_DIR: z.string().optional(),
  NEO4J_LOCAL_HEAP_MB: whole(128, 65_536).default(512),
  EVIDENCE_DIR: z.string().optional(),
  LOAD_ON_START: boolean.optional(),
  RESULT_CACHE_MB: whole(0, 16_384).default(64),
  QUERY_DEADLINE_MS: whole(100, 60_000).default(5000),
  RATE_LIMIT: limit.optional(),
  TRUST_PROXY: networks.default([]),
  CORS_ORIGINS: origins.default('*'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** Everything the environment decides, with defaults filled in. */
export interface Config {
  readonly host: string;
  /** 0: a free port. */
  readonly port: number;
  /** Base of every `url`, without a slash at the end; undefined: the address the server listens on. */
  readonly publicUrl: string | undefined;
  /** Undefined: a local Neo4j is started. */
  readonly neo4j: { readonly uri: string; readonly user: string; readonly password: string } | undefined;
  readonly database: string;
  readonly localDir: string;
  readonly localHeapMb: number;
  /** Folder of the texts that were read; undefined: no quotes. */
  readonly evidenceDir: string | undefined;
  readonly loadOnStart: boolean;
  /** Most bytes of finished answers that are kept; 0: none. */
  readonly cacheBytes: number;
  readonly deadlineMs: number;
  /** The server's time that one client may use in a minute, in milliseconds; undefined: no limit. */
  readonly rateLimitMs: number | undefined;
  /** Addresses and networks of the proxies whose X-Forwarded-For is believed. */
  readonly trustProxy: readonly string[];
  /** Whose pages may read answers in a browser; '*': anybody's. */
  readonly corsOrigins: '*' | readonly string[];
  readonly logLevel: string;
}

/** The environment is faulty; `faults` has a line for each variable that is. */
export class FaultyEnvironment extends Error {
  override readonly name = 'FaultyEnvironment';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The environment is faulty:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/** Reads the variables; an empty one counts as not set. Throws FaultyEnvironment naming every fault at once. */
export function configOf(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = ENVIRONMENT.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => faultOf(issue, given));
  if (given['NEO4J_URI'] !== undefined && given['NEO4J_PASSWORD'] === undefined) {
    faults.push('NEO4J_PASSWORD must be set beside NEO4J_URI');
  }
  if (!parsed.success || faults.length > 0) throw new FaultyEnvironment(faults);
  return Object.freeze(configFrom(parsed.data));
}

function configFrom(read: z.infer<typeof ENVIRONMENT>): Config {
  return {
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL?.replace(/\/+$/, ''),
    neo4j:
      read.NEO4J_URI === undefined
        ? undefined
        : { uri: read.NEO4J_URI, user: read.NEO4J_USER, password: read.NEO4J_PASSWORD ?? '' },
    database: read.NEO4J_DATABASE,
    localDir: read.NEO4J_LOCAL_DIR ?? join(projectRoot(), '.data', 'neo4j'),
    localHeapMb: read.NEO4J_LOCAL_HEAP_MB,
    evidenceDir: read.EVIDENCE_DIR,
    cacheBytes: read.RESULT_CACHE_MB * 1_000_000,
    loadOnStart: read.LOAD_ON_START ?? read.NEO4J_URI === undefined,
    deadlineMs: read.QUERY_DEADLINE_MS,
    rateLimitMs: read.RATE_LIMIT,
    trustProxy: read.TRUST_PROXY,
    corsOrigins: read.CORS_ORIGINS,
    logLevel: read.LOG_LEVEL,
  };
}

function faultOf(issue: z.core.$ZodIssue, given: Readonly<Record<string, string | undefined>>): string {
  const name = String(issue.path[0]);
  return `${name}=${given[name] ?? ''}: ${issue.message}`;
}
