import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf } from '../support/faults.js';
import { INDICATORS, SOURCE, soundSeeds, sourceWith } from '../support/seeds-folder.js';

const FILE = 'sources/yen-bai-2024.yaml';
const MANY = 10_000_000;

const deep = (open: string, close: string, levels: number) => `x: ${open.repeat(levels)}1${close.repeat(levels)}\n`;
const laughs = Array.from({ length: 9 }, (_, level) => `${level + 1}: &a${level + 1} [${`*a${level},`.repeat(9)}]`);
const bytes = (text: string, at: number, byte: number) => {
  const buffer = Buffer.from(text);
  buffer[at] = byte;
  return buffer;
};

/** The faults of sound seeds with the source file replaced, which are told within a few seconds. */
function faults(content: string | Uint8Array): readonly string[] {
  return faultsOf(soundSeeds({ [FILE]: content }));
}

describe('a seed file that is not as it should be is a fault with its name', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    [
      'cut off within a record',
      SOURCE.slice(0, SOURCE.indexOf('platformType')),
      /:21:9 platform:lgsp-yen-bai needs "platformType"/,
    ],
    [
      'with a flipped byte in a key',
      bytes(SOURCE, Buffer.from(SOURCE).indexOf('facts:'), 0x67),
      /has no field "gacts"/,
    ],
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
  ])('%s', (_, content, fault) => {
    const told = faults(content);
    expect(told).toContainEqual(expect.stringMatching(fault));
    expect(told.every((line) => /^(sources|indicators)[^:]*:\d+:\d+ \S/.test(line))).toBe(true);
    expect(told.join('\n')).not.toMatch(/\bat .*\.[jt]s:|RangeError|undefined/);
  });

  it('a pipe, a folder, links round in a circle, a link to nowhere', () => {
    const folder = soundSeeds({ 'sources/folder.yaml/x.txt': '' });
    execFileSync('mkfifo', [join(folder, 'sources', 'pipe.yaml')]);
    symlinkSync('circle.yaml', join(folder, 'sources', 'circle.yaml'));
    symlinkSync('nowhere.txt', join(folder, 'sources', 'lost.yaml'));
    expect(faultsOf(folder)).toEqual([
      'sources/circle.yaml:1:1 its symbolic links go round in a circle',
      'sources/folder.yaml:1:1 is a folder, not a file',
      'sources/lost.yaml:1:1 there is no such file',
      'sources/pipe.yaml:1:1 is neither a file nor a folder',
    ]);
  });

  it('but a byte order mark and Windows line ends are none', () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    expect(faultsOf(soundSeeds({ [FILE]: windows(SOURCE), 'indicators.yaml': windows(INDICATORS) }))).toEqual([]);
  });
});
