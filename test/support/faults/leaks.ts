/** What would tell clients how the server is made. */
const LEAKS: readonly RegExp[] = [
  /\n\s+at |\bat \S+ \(|node:internal|node_modules|\.(?:ts|js|mjs):\d/,
  /\/(?:src|dist|work|home|root|tmp|usr|app)\//,
  /\b(?:MATCH|RETURN|UNWIND|OPTIONAL|CALL|COLLECT|EXISTS)\s*[({[]|db\.index/,
  /Neo\.\w+Error|Neo4j|neo4j|bolt:|SessionExpired|ServiceUnavailable|ProcedureCall/,
  /\bjava\.|\borg\.\w+\.|lucene|Exception|JVM/i,
  /ECONN|EPIPE|ENOENT|TypeError|RangeError|\[object |undefined/,
];

/** What of a refusal must not be there; undefined: nothing. What the client sent itself is no leak. */
export function leakIn(text: string, sent: string): string | undefined {
  for (const leak of LEAKS) {
    const [found] = leak.exec(text) ?? [];
    if (found !== undefined && !sent.includes(found)) return found;
  }
  return undefined;
}
