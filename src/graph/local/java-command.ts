import { join } from 'node:path';
import { LocalNeo4jError } from './local-neo4j-error.js';
import { runCommand } from './run-command.js';

const LEAST_JAVA = 17;

/** A JDK's program (`java`, `javac`): JAVA_HOME's when that is set, else the one on the PATH. */
export function javaCommand(name: string, environment: NodeJS.ProcessEnv): string {
  const home = environment['JAVA_HOME'];
  return home ? join(home, 'bin', name) : name;
}

/** Throws LocalNeo4jError `no-java` or `old-java` unless `java` is there and new enough for Neo4j 5. */
export async function checkJava(environment: NodeJS.ProcessEnv): Promise<void> {
  const program = javaCommand('java', environment);
  const { found, output } = await runCommand(program, ['-version'], environment);
  const version = /version "(?:1\.)?(\d+)[^"]*"/.exec(output);
  if (!found || version === null) throw new LocalNeo4jError('no-java', `Java was not found (tried ${program}).`);
  if (Number(version[1]) < LEAST_JAVA) {
    throw new LocalNeo4jError('old-java', `Neo4j 5 needs Java ${LEAST_JAVA} or newer; ${program} is ${version[0]}.`);
  }
}
