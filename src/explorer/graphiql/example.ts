/** A worked question of the API, as the menu offers it. */
export interface Example {
  /** The name of its file without `.graphql`. */
  readonly name: string;
  /** The question it answers, or what it is for. */
  readonly title: string;
  /** For whom it is, with a hint where there is one; null: it does not say. */
  readonly audience: string | null;
  readonly query: string;
  /** JSON; empty: it has no variables. */
  readonly variables: string;
}

const FIRST_LINE = /^# (?<title>.+?)(?: \(For (?<audience>.+)\.\))?\n/;

/** An example out of its file's path and text. The first line tells its title and audience: `# Title (For audience.)`. */
export function exampleOf(path: string, query: string, variables: string): Example {
  const name = path.replace(/^.*\//, '').replace(/\.graphql$/, '');
  const { title = name, audience = null } = FIRST_LINE.exec(query)?.groups ?? {};
  return { name, title, audience, query, variables };
}
