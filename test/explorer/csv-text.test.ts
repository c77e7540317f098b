import { csvText } from '../../src/explorer/parts/csv-text.js';

it('writes what spreadsheets read: marked as UTF-8, quoted where needed, formulas as text', () => {
  const rows = [
    ['id', 'raw', 'value'],
    ['a', 'gần "1900", trạm', '-1.5'],
    ['b', '=1+1', ''],
  ];
  expect(csvText(rows)).toBe('\uFEFFid,raw,value\na,"gần ""1900"", trạm",-1.5\nb,\'=1+1,\n');
});
