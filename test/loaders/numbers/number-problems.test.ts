import { readFileSync } from 'node:fs';
import { seedsOf } from '../../../loaders/seeds.js';
import { loadModel } from '../../../src/model-files.js';
import { soundSeeds, sourceWith } from '../../support/seeds-folder.js';

const TABLE = { 'reference/legal-abbreviations.csv': readFileSync('seeds/reference/legal-abbreviations.csv', 'utf8') };

function faults(number: string, files: Readonly<Record<string, string>> = TABLE) {
  const source = sourceWith('number: 115/QĐ-UBND', `number: ${number}`);
  const { problems } = seedsOf(loadModel(), soundSeeds({ 'sources/yen-bai-2024.yaml': source, ...files }));
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('a number that contradicts the kind of its record', () => {
  it('is a fault at its line', () => {
    expect(faults('115/KH-UBND')).toEqual([
      '31:17 "115/KH-UBND" is the number of a Plan (Kế hoạch), not of a Decision',
    ]);
    expect(faults('60/2024/QH15')).toEqual([
      '31:17 "60/2024/QH15" is the number of a Law or Resolution (Luật, Nghị quyết của Quốc hội), not of a Decision',
    ]);
  });

  it('is none when it may be that kind, is not made by the grammar, or no table is given', () => {
    expect(faults('115/2004/QĐ.UB')).toEqual([]);
    expect(faults('204-QĐ/TW')).toEqual([]);
    expect(faults('115/XYZ')).toEqual([]);
    expect(faults('115/KH-UBND', {})).toEqual([]);
  });
});
