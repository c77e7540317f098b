import { DomainError } from '../../errors.js';

export type LocalNeo4jErrorKind =
  'no-java' | 'old-java' | 'no-maven' | 'download' | 'locked' | 'no-space' | 'port' | 'timeout' | 'other';

const WAYS_OUT =
  'Three ways on: install a JDK 17 or newer and Maven (Debian: apt install openjdk-17-jdk-headless maven); ' +
  'set NEO4J_URI and NEO4J_PASSWORD to a running Neo4j 5; or run `docker compose up`, which brings its own Neo4j.';

const HINTS: Readonly<Record<LocalNeo4jErrorKind, string>> = {
  'no-java': WAYS_OUT,
  'old-java': WAYS_OUT,
  'no-maven': WAYS_OUT,
  download: 'Maven Central is needed once; try again with a network, or set NEO4J_URI to a running Neo4j 5.',
  locked: 'End that process, or name another folder in NEO4J_LOCAL_DIR.',
  'no-space':
    'Free some space, or name a folder on another disk (NEO4J_LOCAL_DIR for data, NEO4J_LOCAL_CACHE for jars).',
  port: 'Leave the port out to take any free one.',
  timeout: 'Try again on a less busy machine, or set NEO4J_URI to a running Neo4j 5.',
  other: "Neo4j's own log is in store/logs/debug.log of the data folder (NEO4J_LOCAL_DIR).",
};

/**
 * The local Neo4j could not be started or joined. `message` is complete: what happened, then the hint, which is
 * also there alone. It never holds the password.
 */
export class LocalNeo4jError extends DomainError {
  override readonly name = 'LocalNeo4jError';
  readonly code = 'SERVICE_UNAVAILABLE';
  readonly hint: string;
  readonly kind: LocalNeo4jErrorKind;

  constructor(kind: LocalNeo4jErrorKind, fact: string, options?: ErrorOptions) {
    super(`${fact}\n${HINTS[kind]}`, options);
    this.hint = HINTS[kind];
    this.kind = kind;
  }
}
