import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { coverageLines, isCovered } from '../../../loaders/coverage/coverage-lines.js';
import { sourceCoverages } from '../../../loaders/coverage/source-coverage.js';
import { loadModel } from '../../../src/model-files.js';
import { projectRoot } from '../../../src/root.js';
import { programOf } from '../../support/program.js';
import { folderOf, soundSeeds, SOURCE, sourceWith, TEXT } from '../../support/seeds-folder.js';

const model = loadModel();
const FILE = 'sources/yen-bai-2024.yaml';
const texts = folderOf({ 'text.txt': TEXT });

/** The sound source, with the name of the department as the text prints it too. */
function whole(source: string): string {
  return source.replace('aliases: [Sở TT&TT]', 'aliases: [Sở TT&TT, Sở Thông tin và Truyền thông]');
}

function coverage(before = 'aliases: [Yên Bái]', now = before) {
  const seeds = soundSeeds({ [FILE]: whole(sourceWith(before, now)) });
  const { coverages, problems } = sourceCoverages(model, seeds, texts);
  expect(problems).toEqual([]);
  return coverages;
}

function unaccounted(before?: string, now?: string): readonly string[] {
  return coverage(before, now).flatMap((one) =>
    one.unaccounted.map(({ paragraph, mark }) => `${paragraph} ${mark.kind} ${mark.text}`),
  );
}

describe('coverage of a small text', () => {
  it('is whole when facts tell all figures and names', () => {
    expect(unaccounted()).toEqual([]);
    expect(isCovered(coverage())).toBe(true);
    expect(coverageLines(coverage())).toEqual([
      'source:yen-bai-2024: 5 paragraphs',
      '  numbers, dates and figures: 3 accounted for, 0 skipped, 0 unaccounted for',
      '  names: 8 accounted for, 0 skipped, 0 unaccounted for',
    ]);
  });

  it('lacks a figure that no fact tells as printed', () => {
    expect(unaccounted('raw: gần 1900 trạm BTS', 'raw: gần')).toEqual(['5 date 1900']);
    expect(unaccounted('raw: gần 1900 trạm BTS', 'raw: 190')).toEqual(['5 date 1900']);
    expect(isCovered(coverage('raw: gần 1900 trạm BTS', 'raw: gần'))).toBe(false);
  });

  it('lacks a number whose document is not told', () => {
    const number = '        name: Quyết định 115/QĐ-UBND\n        number: 115/QĐ-UBND\n';
    expect(unaccounted(number, '        name: Quyết định\n')).toEqual(['3 document number 115/QĐ-UBND']);
    expect(unaccounted(number, '        name: Quyết định\n        aliases: [115/QĐ-UBND]\n')).toEqual([]);
  });

  it('lacks a name, which is for people to judge', () => {
    const person = '{id: person:nguyen-van-a, name: Nguyễn Văn A}';
    expect(unaccounted(person, person.replace('Nguyễn Văn A', 'A'))).toEqual(['4 name Sở Nguyễn Văn A']);
    for (const cut of ['guyễn Văn', 'Nguyễn Vă']) {
      expect(unaccounted(person, person.replace('Nguyễn Văn A', cut))).toEqual(['4 name Sở Nguyễn Văn A']);
    }
    expect(isCovered(coverage(person, person.replace('Nguyễn Văn A', 'A')))).toBe(true);
    expect(unaccounted(person, person.replace('Nguyễn Văn A', 'A, printed: [Nguyễn Văn A]'))).toEqual([]);
  });

  it('counts what is skipped with a reason', () => {
    const skips = 'raw: gần\n        unit: sites\nskipped:\n  - {paragraph: 5, text: gần 1900 trạm, reason: planted}\n';
    const [one] = coverage('raw: gần 1900 trạm BTS\n        unit: sites\n', skips);
    expect(one?.digits).toEqual({ accounted: 2, skipped: 1, unaccounted: 0 });
  });

  it('tells faults instead when the seeds or texts are not sound', () => {
    const faulty = soundSeeds({ [FILE]: sourceWith('platformType: LGSP', 'platformType: LSGP') });
    expect(sourceCoverages(model, faulty, texts).problems).toHaveLength(1);
    expect(sourceCoverages(model, soundSeeds(), folderOf({ 'text.txt': 'x' })).problems).toMatchObject([
      { message: expect.stringContaining('it is not the file that was read') as string },
    ]);
  });
});

describe('dates', () => {
  const text = `${TEXT}\nThành lập ngày 28/3/2008, tháng 3/2008, năm 2008, năm 2009 ở Yên Bái`;

  function undated(day: string): readonly string[] {
    const folder = folderOf({ 'text.txt': text });
    const source = whole(SOURCE).replace(/sha256: \w+/, `sha256: ${sha256(text)}`);
    const event = `{id: event:yen-bai/x, name: X, eventType: FOUNDING, on: ${day}}`;
    const seeds = soundSeeds({ [FILE]: `${source}  - {paragraph: 6, entities: [province:yen-bai, ${event}]}\n` });
    const { coverages, problems } = sourceCoverages(model, seeds, folder);
    expect(problems).toEqual([]);
    return coverages.flatMap((one) => one.unaccounted.map(({ mark }) => mark.text));
  }

  it('are told by a date that says as much or more', () => {
    expect(undated('2008-03-28')).toEqual(['2009']);
    expect(undated('2008-03')).toEqual(['28/3/2008', '2009']);
    expect(undated('2009')).toEqual(['28/3/2008', 'tháng 3/2008', '2008']);
  });
});

describe('the command', () => {
  function run(parameters: readonly string[]) {
    const env = { ...process.env, NODE_OPTIONS: '', EVIDENCE_DIR: undefined };
    const command = [...programOf('loaders/cli'), 'coverage', ...parameters];
    return spawnSync(process.execPath, command, { cwd: projectRoot(), env, encoding: 'utf8' });
  }

  it('ends with 0 when all is told, 1 when a run of digits is not, 2 without texts', () => {
    const lacking = soundSeeds({ [FILE]: sourceWith('raw: gần 1900 trạm BTS', 'raw: gần') });
    expect(run(['--seeds', soundSeeds(), '--evidence', texts]).status).toBe(0);
    expect(run(['--seeds', lacking, '--evidence', texts])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(
        'paragraph 5: date "1900" in "…Viettel và VNPT có gần 1900 trạm BTS.…"',
      ) as string,
    });
    expect(run([])).toMatchObject({
      status: 2,
      stderr: 'where are the texts? give --evidence <dir> or set EVIDENCE_DIR\n',
    });
  });
});

describe('the articles', () => {
  const evidence = process.env['EVIDENCE_DIR'];
  if (evidence === undefined) {
    process.stderr.write('EVIDENCE_DIR is not set: how far the seeds cover the articles is not tested\n');
    it.todo('are not here: EVIDENCE_DIR is not set, so that their coverage is not tested');
    return;
  }

  it('leave no run of digits unaccounted for', () => {
    const { coverages, problems } = sourceCoverages(model, 'seeds', evidence);
    expect(problems).toEqual([]);
    expect(coverages).toHaveLength(5);
    const digits = coverages.flatMap((one) => one.unaccounted.filter(({ mark }) => mark.kind !== 'name'));
    expect(digits).toEqual([]);
  });
});

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
