import { faultsOf } from '../support/faults.js';
import { ODD_CONTENTS, ODD_FILE, oddFolder } from '../support/odd-contents.js';
import { INDICATORS, SOURCE, soundSeeds } from '../support/seeds-folder.js';

/** The faults of sound seeds with the source file replaced, which are told within a few seconds. */
function faults(content: string | Uint8Array): readonly string[] {
  return faultsOf(soundSeeds({ [ODD_FILE]: content }));
}

describe('a seed file that is not as it should be is a fault with its name', () => {
  it.each(ODD_CONTENTS)('%s', (_, content, fault) => {
    const told = faults(content);
    expect(told).toContainEqual(expect.stringMatching(fault));
    expect(told.every((line) => /^(sources|indicators)[^:]*:\d+:\d+ \S/.test(line))).toBe(true);
    expect(told.join('\n')).not.toMatch(/\bat .*\.[jt]s:|RangeError|undefined/);
  });

  it('a pipe, a folder, links round in a circle, to nowhere, to what cannot be read', () => {
    expect(faultsOf(oddFolder())).toEqual([
      'sources/circle.yaml:1:1 its symbolic links go round in a circle',
      'sources/folder.yaml:1:1 is a folder, not a file',
      'sources/lost.yaml:1:1 there is no such file',
      'sources/pipe.yaml:1:1 is neither a file nor a folder',
      'sources/unreadable.yaml:1:1 cannot be read (EIO)',
    ]);
  });

  it('but a byte order mark and Windows line ends are none', () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    expect(faultsOf(soundSeeds({ [ODD_FILE]: windows(SOURCE), 'indicators.yaml': windows(INDICATORS) }))).toEqual([]);
  });
});
