import { type Progress } from '../src/graph/writer.js';

/** Shows progress on a terminal as one line that is written over; elsewhere as a line for each quarter. */
export function progressLine(out: NodeJS.WriteStream): Progress {
  let told = 0;
  return (done, total) => {
    if (out.isTTY) out.write(`\rwritten ${done} of ${total}${done === total ? '\n' : ''}`);
    else if (done === total || done - told > total / 4) {
      told = done;
      out.write(`written ${done} of ${total}\n`);
    }
  };
}
