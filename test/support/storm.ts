// A process of its own that asks questions of new shapes, 32 at a time: `storm.ts ADDRESS SECONDS`. Tells how many came to what, as JSON.
import { exchange, question } from './faults/exchange.js';
import { newShape } from './faults/new-shapes.js';

const AT_A_TIME = 32;

const [address = '', seconds = '1'] = process.argv.slice(2);
const until = performance.now() + Number(seconds) * 1_000;
const outcomes: Record<string, number> = {};
let number = 0;

async function ask(): Promise<void> {
  const { status, text } = await exchange(address, question(newShape((number += 1))));
  const [, code] = /^\{"errors":.*"code":"(\w+)"/.exec(text) ?? [];
  const outcome = status === 200 && code === undefined ? 'answered' : (code ?? String(status));
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
}

await Promise.all(
  Array.from({ length: AT_A_TIME }, async () => {
    while (performance.now() < until) await ask();
  }),
);
process.stdout.write(JSON.stringify(outcomes));
