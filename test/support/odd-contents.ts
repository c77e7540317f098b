import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE, soundSeeds, sourceWith } from './seeds-folder.js';

/** The file of sound seeds that is replaced. */
export const ODD_FILE = 'sources/yen-bai-2024.yaml';

const MANY = 10_000_000;

const deep = (open: string, close: string, levels: number) => `x: ${open.repeat(levels)}1${close.repeat(levels)}\n`;
const laughs = Array.from({ length: 9 }, (_, level) => `${level + 1}: &a${level + 1} [${`*a${level},`.repeat(9)}]`);
const bytes = (text: string, at: number, byte: number) => {
  const buffer = Buffer.from(text);
  buffer[at] = byte;
  return buffer;
};

/** What a file must not be: its name, its content, and the fault that is told. */
export const ODD_CONTENTS: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  [
    'cut off within a record',
    SOURCE.slice(0, SOURCE.indexOf('platformType')),
    /:21:9 platform:lgsp-yen-bai needs "platformType"/,
  ],
  ['with a flipped byte in a key', bytes(SOURCE, Buffer.from(SOURCE).indexOf('facts:'), 0x67), /has no field "gacts"/],
  [
    'with a flipped byte in a character',
    bytes(SOURCE, Buffer.from(SOURCE).indexOf('ể'), 0xff),
    /:1:1 is not UTF-8 text/,
  ],
  ['in UTF-16', Buffer.from(SOURCE, 'utf16le'), /:1:1 /],
  ['of zeros', Buffer.alloc(5000), /:1:1 /],
  ['of nothing', '', /:1:1 /],
  ['a bomb of aliases', `0: &a0 [lol]\n${laughs.join('\n').replaceAll(/^(\d)/gm, 'k$1')}\n`, /:\d+:\d+ /],
  [
    'with a key twice',
    sourceWith('platformType: LGSP', 'platformType: LGSP\n        platformType: SOC'),
    /24:9 Map keys must be unique/,
  ],
  [
    'with a text of ten million characters',
    sourceWith('name: LGSP tỉnh Yên Bái', `name: ${'x'.repeat(MANY)}`),
    /is a text of 10000000 characters/,
  ],
  [
    'with an id of ten million characters',
    sourceWith('id: platform:lgsp-yen-bai', `id: platform:${'x'.repeat(MANY)}`),
    /an id of 10000009 characters is too long/,
  ],
  [
    'with a name of two thousand characters',
    sourceWith('name: LGSP tỉnh Yên Bái', `name: ${'x'.repeat(2000)}`),
    /has a name of 2000 characters/,
  ],
  ['of lists within lists', deep('[', ']', 20_000), /nested too deeply/],
  ['of maps within maps', deep('{a: ', '}', 20_000), /nested too deeply/],
  ['with a number beyond all numbers', sourceWith('value: 1900', 'value: 1e999'), /"value" must be a number/],
  ['with an infinite number', sourceWith('value: 1900', 'value: .inf'), /"value" must be a number/],
  ['with no number', sourceWith('value: 1900', 'value: .nan'), /"value" must be a number/],
  [
    'with a whole number that is too large',
    sourceWith('publishedOn', 'views: 9007199254740993\n  publishedOn'),
    /"views" must be a whole number/,
  ],
  [
    'with more than the API can tell',
    sourceWith('publishedOn', 'views: 3000000000\n  publishedOn'),
    /"views" must be a whole number from -2147483647 to 2147483647/,
  ],
  [
    'with a paragraph that is too large',
    sourceWith('paragraph: 4', 'paragraph: 99999999999999999999'),
    /a paragraph must be a whole number/,
  ],
  [
    'with an id in other letters',
    sourceWith('id: platform:lgsp-yen-bai', 'id: "platform:\\u202Elgsp\\u0000"'),
    /malformed id|control character/,
  ],
  ['with half of a character', sourceWith('name: LGSP tỉnh Yên Bái', 'name: "LGSP \\uD800"'), /half of a character/],
  ['with a control character', sourceWith('name: LGSP tỉnh Yên Bái', 'name: "LGSP \\0"'), /control character/],
  ['with a tag', sourceWith('value: 1900', 'value: !!js/function "x"'), /:\d+:\d+ /],
  ['with two documents', `${SOURCE}---\n${SOURCE}`, /:\d+:\d+ /],
];

/** Sound seeds beside which stand things that are no files to be read. */
export function oddFolder(): string {
  const folder = soundSeeds({ 'sources/folder.yaml/x.txt': '' });
  const inSources = (name: string) => join(folder, 'sources', name);
  execFileSync('mkfifo', [inSources('pipe.yaml')]);
  symlinkSync('circle.yaml', inSources('circle.yaml'));
  symlinkSync('nowhere.txt', inSources('lost.yaml'));
  symlinkSync('/proc/self/mem', inSources('unreadable.yaml')); // also for root
  return folder;
}
