import fc from 'fast-check';
import { foldedNumber } from '../../src/model/folded-number.js';

describe('the folded number of a document', () => {
  it.each(['09-NQ/TU', '09 NQ TU', '09/NQ-TU', '09nq/tu', '9–NQ / TU', '9NQTU', '09-nq/tu '])(
    'of %s is one key',
    (written) => {
      expect(foldedNumber(written)).toBe('9nqtu');
    },
  );

  it('keeps number and year apart, folds accents and the Icelandic Đ, and keeps letters of the serial', () => {
    expect(foldedNumber('115/2004/QĐ-UB')).toBe('115-2004qdub');
    expect(foldedNumber('115/2004/QÐ.UB')).toBe('115-2004qdub');
    expect(foldedNumber('202/2025/QH 15')).toBe('202-2025qh15');
    expect(foldedNumber('36a/NQ-CP')).toBe('36anqcp');
    expect(foldedNumber('1/2004')).not.toBe(foldedNumber('12004'));
    expect(foldedNumber(' – ')).toBe('');
  });

  it('does not change when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => foldedNumber(foldedNumber(text)) === foldedNumber(text)),
    );
  });
});
