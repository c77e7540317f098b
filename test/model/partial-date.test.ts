import fc from 'fast-check';
import { after, isPartialDate, shifted } from '../../src/model/partial-date.js';

const day = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2400-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));

describe('partial dates', () => {
  it.each(['2008', '2008-04', '2008-02-29', '0001-01-01'])('accepts %s', (text) =>
    expect(isPartialDate(text)).toBe(true),
  );
  it.each(['08', '2008-13', '2008-02-30', '2007-02-29', '2008-4', '2008-04-31', '2008-04-1', '', 'năm 2008'])(
    'refuses "%s"',
    (text) => expect(isPartialDate(text)).toBe(false),
  );

  it.each([
    ['2012', '2013'],
    ['2012-12', '2013-01'],
    ['2012-02-28', '2012-02-29'],
    ['2012-12-31', '2013-01-01'],
  ])('the first day surely after %s is %s', (text, next) => expect(after(text)).toBe(next));

  it('stay dates, and later, when one goes past them', () => {
    fc.assert(
      fc.property(date, (text) => isPartialDate(after(text)) && after(text) > text && !after(text).startsWith(text)),
    );
  });

  it('come back when shifted there and back, but for 29 February', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -50, max: 50 }), (text, years) => {
        const back = shifted(shifted(text, years), -years);
        expect(back).toBe(
          text.endsWith('02-29') && !isPartialDate(`${shifted(text, years).slice(0, 4)}-02-29`) ? back : text,
        );
      }),
    );
    expect(shifted('2012-02-29', 1)).toBe('2013-02-28');
  });
});
