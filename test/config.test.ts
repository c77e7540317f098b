import { join } from 'node:path';
import { configOf, FaultyEnvironment } from '../src/config.js';
import { projectRoot } from '../src/root.js';

const remote = { NEO4J_URI: 'bolt://db:7687', NEO4J_PASSWORD: 'secret' };

/** What `configOf` says against an environment, sorted; empty when it takes it. */
function faultsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    configOf(environment);
    return [];
  } catch (error) {
    if (!(error instanceof FaultyEnvironment)) throw error;
    return [...error.faults].sort();
  }
}

describe('configOf', () => {
  it('fills in every default', () => {
    expect(configOf({})).toEqual({
      cacheBytes: 64_000_000,
      host: '127.0.0.1',
      port: 4000,
      publicUrl: undefined,
      neo4j: undefined,
      database: 'neo4j',
      localDir: join(projectRoot(), '.data', 'neo4j'),
      localHeapMb: 512,
      evidenceDir: undefined,
      loadOnStart: true,
      deadlineMs: 5000,
      rateLimitMs: undefined,
      trustProxy: [],
      corsOrigins: '*',
      logLevel: 'info',
    });
  });

  it('reads what is set, and ignores the variables of others', () => {
    const config = configOf({
      ...remote,
      PORT: '0',
      NEO4J_USER: 'reader',
      PUBLIC_URL: 'https://x.vn/g//',
      PATH: '/bin',
    });
    expect(config).toMatchObject({ port: 0, publicUrl: 'https://x.vn/g' });
    expect(config.neo4j).toEqual({ uri: 'bolt://db:7687', user: 'reader', password: 'secret' });
  });

  it('reads lists', () => {
    const given = {
      CORS_ORIGINS: 'https://a.vn, http://localhost:3000',
      TRUST_PROXY: '10.0.0.0/8,::1',
      RATE_LIMIT: '500',
    };
    expect(configOf(given)).toMatchObject({
      corsOrigins: ['https://a.vn', 'http://localhost:3000'],
      trustProxy: ['10.0.0.0/8', '::1'],
      rateLimitMs: 500,
    });
    expect(configOf({ CORS_ORIGINS: 'none', TRUST_PROXY: 'none', RATE_LIMIT: 'off' })).toMatchObject({
      corsOrigins: [],
      trustProxy: [],
      rateLimitMs: undefined,
    });
  });

  it.each([
    ['CORS_ORIGINS', 'a.vn'],
    ['CORS_ORIGINS', '*,https://a.vn'],
    ['CORS_ORIGINS', 'https://a.vn/path'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', 'proxy'],
    ['TRUST_PROXY', '10.0.0.1/'],
    ['RATE_LIMIT', '0'],
    ['RATE_LIMIT', 'on'],
  ])('refuses %s=%s and says what is allowed', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([
      expect.stringMatching(`^${name}=[^]*: (must be .* or |Too small)`) as string,
    ]);
  });

  it('takes an empty variable as not set', () => {
    const names = [
      'HOST',
      'PORT',
      'PUBLIC_URL',
      'NEO4J_URI',
      'NEO4J_PASSWORD',
      'EVIDENCE_DIR',
      'LOAD_ON_START',
      'LOG_LEVEL',
    ];
    expect(configOf(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(configOf({}));
  });

  it('names all faults at once, a line for each', () => {
    const faulty = {
      PORT: '65536',
      NEO4J_URI: 'http://db',
      LOAD_ON_START: 'yes',
      LOG_LEVEL: 'loud',
      QUERY_DEADLINE_MS: 'soon',
    };
    const faults = faultsOf(faulty);
    expect(faults.map((fault) => fault.split(/[=: ]/)[0])).toEqual([
      'LOAD_ON_START',
      'LOG_LEVEL',
      'NEO4J_PASSWORD',
      'NEO4J_URI',
      'PORT',
      'QUERY_DEADLINE_MS',
    ]);
    expect(faults).toContain('NEO4J_URI=http://db: must be a bolt:// or neo4j:// address');
    expect(new FaultyEnvironment(faults).message.split('\n')).toHaveLength(1 + faults.length);
  });

  it.each(['', undefined])('refuses NEO4J_URI beside the password %p', (password) => {
    expect(faultsOf({ ...remote, NEO4J_PASSWORD: password })).toEqual(['NEO4J_PASSWORD must be set beside NEO4J_URI']);
  });

  it.each(['bolt://db', 'neo4j://db:7687', 'neo4j+s://x.databases.neo4j.io', 'bolt+ssc://db'])('takes %s', (uri) => {
    expect(configOf({ ...remote, NEO4J_URI: uri }).neo4j?.uri).toBe(uri);
  });

  it.each([
    ['the local database', {}, true],
    ['the local database, told not to', { LOAD_ON_START: 'false' }, false],
    ['a named database', remote, false],
    ['a named database, told to', { ...remote, LOAD_ON_START: 'true' }, true],
  ])('decides whether to load seeds into %s', (_name, environment, loads) => {
    expect(configOf(environment).loadOnStart).toBe(loads);
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(configOf({}))).toBe(true);
  });
});
