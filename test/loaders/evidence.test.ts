import { faultsOf } from '../support/faults.js';
import { folderOf, soundSeeds, sourceWith, TEXT } from '../support/seeds-folder.js';

const FILE = 'sources/yen-bai-2024.yaml';

describe('evidence', () => {
  const evidence = folderOf({ 'text.txt': TEXT });
  const looked = (before: string, now: string) => faultsOf(soundSeeds({ [FILE]: sourceWith(before, now) }), evidence);

  it('that does not stand in its paragraph', () => {
    expect(looked('raw: gần 1900 trạm', 'raw: 1.900 trạm')).toEqual([
      `${FILE}:61:14 "1.900 trạm BTS" does not stand in source:yen-bai-2024 paragraph 5`,
    ]);
    expect(looked('name: Viettel', 'name: MobiFone')).toEqual([
      `${FILE}:54:9 no name of telecom-operator:viettel stands in source:yen-bai-2024 paragraph 5: give the form that does under "printed"`,
    ]);
    expect(looked('name: Viettel}', 'name: MobiFone, printed: [VIETTEL]}')).toEqual([]);
    expect(looked('name: Viettel}', 'name: Viettel, printed: [MobiFone]}')[0]).toContain(
      'the printed form "MobiFone" does not stand in',
    );
    expect(looked('paragraph: 5', 'paragraph: 6')[0]).toContain('there is no paragraph 6: the text has 5 lines');
  });

  it('whose text is gone or was changed', () => {
    expect(faultsOf(soundSeeds(), folderOf({}))[0]).toMatch(/:4:9 the text .*text\.txt: there is no such file$/);
    expect(faultsOf(soundSeeds(), folderOf({ 'text.txt': `${TEXT}!` }))[0]).toContain(
      'it is not the file that was read',
    );
  });

  it('also in further paragraphs, with figures of their own', () => {
    const also = (paragraphs: string) =>
      looked('raw: gần 1900 trạm BTS', `raw: gần 1900 trạm BTS\n        also: ${paragraphs}`);
    expect(also('[{paragraph: 3, raw: 1.526.740}]')).toEqual([]);
    expect(also('[3]')[0]).toContain('"gần 1900 trạm BTS" does not stand in source:yen-bai-2024 paragraph 3');
  });
});
