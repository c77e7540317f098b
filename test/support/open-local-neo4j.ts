// A process of its own that opens the local Neo4j of the folder named first, tells `pid uri` and waits to be killed.
import { readInstance } from '../../src/graph/local/instance-file.js';
import { openLocalNeo4j } from '../../src/graph/local/instance.js';

const dir = process.argv[2] ?? '';
const jvmArguments = ['-XX:TieredStopAtLevel=1'];
const { uri } = await openLocalNeo4j({ dir, heapMb: 256, log: () => undefined, jvmArguments });
const instance = await readInstance(`${dir}/access`);
process.stdout.write(`${instance?.pid ?? 0} ${uri}\n`);
setInterval(() => undefined, 60_000);
