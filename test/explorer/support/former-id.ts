import { type Graph } from '../../../src/graph/open.js';

/** An id that leads to another, as a merger leaves it behind, until `forget` is called: the seeds have none so far. */
export interface FormerId {
  readonly id: string;
  readonly forget: () => Promise<void>;
}

export async function formerId(graph: Graph, now: string): Promise<FormerId> {
  const id = `${now}-as-it-was`;
  const write = async (text: string) => {
    const session = graph.driver.session({ database: graph.database });
    try {
      await session.run(text, { id, now });
    } finally {
      await session.close();
    }
  };
  await write('MATCH (n:Entity {id: $now}) MERGE (r:Redirect {id: $id}) MERGE (r)-[:NOW]->(n)');
  return { id, forget: () => write('MATCH (r:Redirect {id: $id}) DETACH DELETE r') };
}
