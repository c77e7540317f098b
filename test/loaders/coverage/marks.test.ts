import fc from 'fast-check';
import { marksIn } from '../../../loaders/coverage/marks.js';
import { printedDates } from '../../../loaders/coverage/printed-dates.js';

function marks(text: string): readonly string[] {
  return marksIn(text).map(({ kind, text }) => `${kind} ${text}`);
}

describe('the marks of a paragraph', () => {
  it('are its document numbers, dates, figures and names, in order', () => {
    expect(
      marks(
        'Ngày 28/3/2008, UBND tỉnh Bắc Kạn ban hành Quyết định 570/QĐ-UBND; đạt 1.044/1.291 (81%) nhà ở xã Chế Tạo',
      ),
    ).toEqual([
      'date 28/3/2008',
      'name Bắc Kạn',
      'document number 570/QĐ-UBND',
      'figure 1.044/1.291',
      'figure 81',
      'name Chế Tạo',
    ]);
  });

  it.each(['09-NQ/TU', '115/2004/QĐ-UB', '202/2025/QH15', '68/KH - UBND', '36a/NQ-CP', '2844/VPCP-KSTT'])(
    'hold %s as one number',
    (number) => {
      expect(marks(`theo số ${number} của`)).toEqual([`document number ${number}`]);
    },
  );

  it('hold every run of digits just once', () => {
    const piece = fc.constantFrom(
      '28/8/1945',
      '-',
      '1.044',
      '/',
      ' ',
      '5G',
      '4.0',
      'QĐ-UBND',
      'tháng ',
      'năm ',
      '12',
      '2024',
      ',',
      '%',
      'NQ/TU',
      ':',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const holding = marksIn(text).filter(({ kind }) => kind !== 'name');
          for (const { index } of text.matchAll(/\d/g)) {
            expect(holding.filter(({ start, end }) => start <= index && index < end)).toHaveLength(1);
          }
        },
      ),
    );
  });
});

describe('printed dates', () => {
  it.each([
    ['ngày 05 tháng 8 năm 2022', '2022-08-05'],
    ['05/8/2022', '2022-08-05'],
    ['5-8-2022', '2022-08-05'],
    ['22.12.2024', '2024-12-22'],
    ['tháng 12/2004', '2004-12'],
    ['tháng 6 năm 2024', '2024-06'],
    ['tháng 10-2024', '2024-10'],
    ['năm 2022', '2022'],
    ['ngày 28/8 hằng năm', '--08-28'],
  ])('%s is %s', (text, date) => {
    expect(printedDates(text).map((one) => one.date)).toEqual([date]);
  });

  it('may follow each other, and are none where no calendar has them', () => {
    expect(printedDates('(28/8/1945-28/8/2023)').map(({ date }) => date)).toEqual(['1945-08-28', '2023-08-28']);
    expect(printedDates('2022 - 2025').map(({ date }) => date)).toEqual(['2022', '2025']);
    expect(printedDates('31/2/2024, 6/63, 2024.500, 1291')).toEqual([]);
  });
});
