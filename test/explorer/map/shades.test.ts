import { shadeOf, shades } from '../../../src/explorer/pages/map/shades.js';

describe('shades', () => {
  it('divides many numbers into five classes of about equal size, from light to dark', () => {
    const classes = shades([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], false);
    expect(classes.map(({ low, high, step }) => [low, high, step])).toEqual([
      [1, 2, 0],
      [3, 4, 1],
      [5, 6, 2],
      [7, 8, 3],
      [9, 10, 4],
    ]);
  });

  it('makes the first rank the darkest', () => {
    expect(shades([1, 2, 3, 4, 5], true).map(({ step }) => step)).toEqual([4, 3, 2, 1, 0]);
  });

  it('needs no more classes than there are numbers', () => {
    expect(shades([1830, 1900, 8176], false).map(({ low, step }) => [low, step])).toEqual([
      [1830, 0],
      [1900, 2],
      [8176, 4],
    ]);
    expect(shades([7, 7], false)).toEqual([{ low: 7, high: 7, count: 2, step: 2 }]);
    expect(shades([], false)).toEqual([]);
  });

  it('finds the class of each number it was made of', () => {
    const numbers = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5];
    const classes = shades(numbers, false);
    expect(numbers.every((number) => shadeOf(number, classes) !== undefined)).toBe(true);
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(numbers.length);
  });
});
