import { blockOf } from '../../loaders/block-sums.js';
import { scanned } from '../../loaders/jsonl/line-scan.js';

const node = (id: string) => `{"type":"node","id":"${id}","labels":["Entity"]}`;
const relationship = (label: string, from: string) =>
  `{"type":"relationship","label":"${label}","start":{"id":"${from}"},"end":{"id":"province:yen-bai"}}`;

function scan(text: string) {
  const bytes = Buffer.from(text);
  return [...scanned(bytes)].map(({ isNode, block, start, end }) => ({
    isNode,
    block,
    line: bytes.toString('utf8', start, end),
  }));
}

it('tells of each line that is not empty to which node it belongs', () => {
  const lines = [
    node('province:yen-bai'),
    '',
    relationship('PART_OF', 'district:63-132'),
    node('plan:nghe-an/586-kh-ubnd-2022'),
  ];
  expect(scan(lines.join('\n'))).toEqual([
    { isNode: true, block: blockOf('province:yen-bai'), line: lines[0] },
    { isNode: false, block: blockOf('district:63-132'), line: lines[2] },
    { isNode: true, block: blockOf('plan:nghe-an/586-kh-ubnd-2022'), line: lines[3] },
  ]);
});

it.each([
  ['another first name', '{"id":"province:yen-bai","type":"node"}'],
  ['spaces', '{ "type":"node","id":"province:yen-bai"}'],
  ['an escaped id', node('province:yen-b\\u0061i')],
  ['an id with an accent', node('province:yên-bái')],
  ['no id', node('')],
  ['an id that does not end', '{"type":"node","id":"province:yen-bai'],
  ['a byte order mark', `\ufeff${node('province:yen-bai')}`],
  ['a label that is no name', relationship('PART OF', 'district:63-132')],
  ['another type', node('province:yen-bai').replace('node', 'nude')],
  ['a few characters', '{"t'],
])('knows no block of a line with %s', (_, line) => {
  expect(scan(`${line}\n${node('province:yen-bai')}`)[0]?.block).toBeUndefined();
});
