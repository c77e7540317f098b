import fc from 'fast-check';
import { BadInput } from '../../src/errors.js';
import { beyond, cursorOf, valuesOf, type OrderKey } from '../../src/query/cursor.js';

const key = (name: string, descending = false): OrderKey => ({ name, text: `x.${name}`, descending });
const keys = [key('date', true), key('id')];

describe('cursors', () => {
  it('come back as the values they were made of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (text, number) => {
          const [first, second] = valuesOf(keys, cursorOf(keys, [text, number]), 'after');
          expect([first, second === 0 ? 0 : second]).toEqual([text, number === 0 ? 0 : number]);
        },
      ),
    );
  });

  it.each([
    ['nonsense', 'zzz'],
    ['nothing', ''],
    ['one of another order', cursorOf([key('id')], ['a'])],
    ['one with values missing', Buffer.from('["-date,id","a"]').toString('base64url')],
    ['one with an object in it', Buffer.from('["-date,id",{},"a"]').toString('base64url')],
  ])('are refused when %s', (_, cursor) => expect(() => valuesOf(keys, cursor, 'after')).toThrow(BadInput));

  it('become a predicate that an index on the keys can serve', () => {
    expect(beyond(keys, ['$a', '$b'], true)).toBe('x.date <= $a AND (x.date < $a OR x.id > $b)');
    expect(beyond(keys, ['$a', '$b'], false)).toBe('x.date >= $a AND (x.date > $a OR x.id < $b)');
  });
});
