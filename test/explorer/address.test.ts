import { isDay } from '../../src/explorer/address/day.js';
import { langOf } from '../../src/explorer/address/lang.js';
import { addressOf } from '../../src/explorer/address/shared.js';
import { graphiqlPath, pagePath, tracePath } from '../../src/explorer/address/views.js';

describe('an address', () => {
  it('keeps the day and the language from view to view, and nothing else', () => {
    expect(addressOf('/map', { indicator: 'indicator:dti' }, '?q=x&lang=en&asOf=2025-06-30')).toBe(
      '/map?indicator=indicator:dti&lang=en&asOf=2025-06-30',
    );
  });

  it('drops a day that is taken back', () => {
    expect(addressOf('/search', { q: 'nghệ an', asOf: null }, '?asOf=2025-06-30')).toBe('/search?q=ngh%E1%BB%87+an');
  });

  it('holds ids as they are written', () => {
    expect(tracePath('resolution:nghe-an/09-nq-tu-2022')).toBe('/trace/resolution:nghe-an/09-nq-tu-2022');
    expect(pagePath('source:nghe-an-2024')).toBe('/sources/source:nghe-an-2024');
    expect(pagePath('what?#is')).toBe('/id/what%3F%23is');
  });

  it('hands a query to GraphiQL with its variables', () => {
    const params = new URL(graphiqlPath('{ meta { sources } }', { id: 'a' }), 'http://x').searchParams;
    expect(params.get('query')).toBe('{ meta { sources } }');
    expect(JSON.parse(params.get('variables') ?? '')).toEqual({ id: 'a' });
  });
});

describe('the language', () => {
  it('is the one asked for, else the first of the browser that we have, else Vietnamese', () => {
    expect(langOf('en', ['vi'])).toBe('en');
    expect(langOf(null, ['fr', 'en-GB', 'vi'])).toBe('en');
    expect(langOf('xx', ['fr'])).toBe('vi');
  });
});

describe('a day', () => {
  it('must be in the calendar', () => {
    expect(['2025-06-30', '2024-02-29'].map(isDay)).toEqual([true, true]);
    expect(['2025-06-31', '2025-02-29', '2025', '', '2025-6-30'].map(isDay)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
