import fc from 'fast-check';
import { abbreviationsIn } from '../../../loaders/numbers/abbreviations.js';
import { documentNumber, printedNumber } from '../../../loaders/numbers/document-number.js';
import { kindsOfNumber } from '../../../loaders/numbers/kinds-of-number.js';
import { rowsOf } from '../../../loaders/read/csv-file.js';
import { foldedNumber } from '../../../src/model/folded-number.js';

const fail = (_: unknown, message: string) => {
  throw new Error(message);
};
const table = abbreviationsIn('seeds/reference/legal-abbreviations.csv', fail);

function normalised(text: string): string | undefined {
  const number = documentNumber(text, table);
  return number && printedNumber(number);
}

function column(file: string, name: string): readonly string[] {
  return rowsOf(`seeds/reference/${file}`, [name], fail).flatMap((row) => row.cell(name) ?? []);
}

describe('a number of a document', () => {
  it.each([
    ['57-NQ/TW', 'Resolution', 'central', 'party', undefined],
    ['09-NQ/TU', 'Resolution', 'province', 'party', undefined],
    ['570/QĐ-UBND', 'Decision', 'province', 'state', undefined],
    ['115/2004/QĐ-UB', 'Decision', 'province', 'state', '2004'],
    ['47/2020/NĐ-CP', 'Decree', 'central', 'state', '2020'],
    ['586/KH-UBND', 'Plan', 'province', 'state', undefined],
    ['23-CT/TU', 'Directive', 'province', 'party', undefined],
    ['1365/NQ-UBTVQH15', 'Resolution', 'central', 'state', undefined],
    ['15/ĐA-UBND', 'Scheme', 'province', 'state', undefined],
    ['15/DA-UBND', 'OtherDocument', 'province', 'state', undefined],
    ['2844/VPCP-KSTT', 'OtherDocument', 'central', 'state', undefined],
    ['10-CTr/TU', 'OtherDocument', 'province', 'party', undefined],
  ])('%s tells kind, level, system and year', (text, kind, level, system, year) => {
    const number = documentNumber(text, table);
    expect(number && kindsOfNumber(number)).toEqual([kind]);
    expect(number).toMatchObject({ system, year, issuerKind: { level } });
    expect(normalised(text)).toBe(text);
  });

  it('may leave open what it is', () => {
    const kinds = (text: string) => kindsOfNumber(documentNumber(text, table) ?? { types: [] });
    expect(kinds('202/2025/QH15')).toEqual(['Law', 'Resolution']);
    expect(kinds('204-QĐ/TW')).toEqual(['Decision', 'OtherDocument']);
    expect(documentNumber('202/2025/QH15', table)).toMatchObject({ term: '15', type: undefined, issuer: 'QH' });
    expect(documentNumber('12/2020/TTLT-BTTTT-BNV', table)).toMatchObject({
      issuer: 'BTTTT-BNV',
      issuerKind: undefined,
    });
    expect(documentNumber('10/QĐ-STNMT', table)).toMatchObject({ type: 'QĐ', issuer: 'STNMT', issuerKind: undefined });
  });

  it.each([
    ['03-NQ/CP', '03/NQ-CP'],
    ['09/NQ-TU', '09-NQ/TU'],
    ['09 NQ TU', '09-NQ/TU'],
    ['09nq/tu', '09-NQ/TU'],
    ['68/KH - UBND', '68/KH-UBND'],
    ['57– NQ/TW', '57-NQ/TW'],
    ['06/QÐ-TTG', '06/QĐ-TTg'],
    ['06/QD-TTg', '06/QĐ-TTg'],
    ['01/1999/QĐ.UB', '01/1999/QĐ-UB'],
    ['12/QĐUB', '12/QĐ-UB'],
    ['Số: 02/TTr-STTTT', '02/TTr-STTTT'],
    ['36a/nq-cp', '36a/NQ-CP'],
    ['10/HÐ-UBND', '10/HĐ-UBND'],
    ['10/hđ-ubnd', '10/HĐ-UBND'],
    ['10/hd-ubnd', '10/HD-UBND'],
    ['60/2024/qh 15', '60/2024/QH15'],
    ['06/Q\u0110-TTg'.normalize('NFD'), '06/QĐ-TTg'],
  ])('%s is written %s', (variant, written) => {
    expect(normalised(variant)).toBe(written);
  });

  it.each([
    '460/460 xã',
    '1.044/1.291',
    '6/63',
    '24/7',
    '4.0',
    '5G',
    '2 năm',
    '1374/GP-BTTTT',
    '05/8/2022',
    '',
    'NQ/TU',
  ])('is not seen in "%s"', (text) => {
    expect(documentNumber(text, table)).toBeUndefined();
  });

  it('is understood in all of the reference data, as it is written there', () => {
    const examples = column('legal-abbreviations.csv', 'example').filter((example) => !example.includes('QĐ.UB'));
    for (const number of [...column('national-documents.csv', 'number'), ...examples])
      expect(normalised(number)).toBe(number);
  });
});

describe('any number made by the grammar', () => {
  const serial = fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('', '0', '00'))
    .map(([n, zeros]) => `${zeros}${n}`);
  const type = fc.constantFrom(
    ...table.types.filter(({ abbreviation, issuer }) => abbreviation !== '' && issuer !== ''),
  );
  const year = fc.option(fc.integer({ min: 1945, max: 2045 }), { nil: undefined });
  const number = fc.record({ serial, type, year }).map(({ serial, type: { abbreviation, issuer, system }, year }) => {
    const head = year === undefined || system === 'party' ? serial : `${serial}/${year}`;
    return system === 'party' ? `${head}-${abbreviation}/${issuer}` : `${head}/${abbreviation}-${issuer}`;
  });

  it('is printed, parsed and printed again the same', () => {
    fc.assert(fc.property(number, (written) => normalised(written) === written));
  });

  it('is the same however it is written, and its key too', () => {
    const dash = fc.constantFrom('-', '–', '—', ' - ', '‑', '/');
    const variant = fc.tuple(number, dash, fc.boolean()).map(([written, sign, small]) => {
      const dashed = written.replace('-', sign);
      return [written, small ? dashed.toLowerCase() : dashed] as const;
    });
    fc.assert(
      fc.property(variant, ([written, varied]) => {
        expect(normalised(varied)).toBe(written);
        expect(foldedNumber(varied)).toBe(foldedNumber(written));
      }),
    );
  });

  it('is normalised once and for all', () => {
    fc.assert(
      fc.property(fc.oneof(number, fc.string()), (text) => {
        const once = normalised(text);
        if (once !== undefined) expect(normalised(once)).toBe(once);
      }),
    );
  });
});
