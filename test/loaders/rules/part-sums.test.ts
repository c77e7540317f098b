import { derivedBy, figures, textOn } from '../../support/derived.js';

const TOTAL = 'observation:sites/a/a-2';
const sites = (value: number, rest = '') =>
  `indicator: indicator:sites, about: province:a, value: ${value}, unit: sites${rest}`;
const part = (value: number, key: string, whole = TOTAL) => sites(value, `, key: ${key}, partOf: "${whole}"`);

function slips(...lines: readonly string[]) {
  return derivedBy('part-sums', textOn('a', figures(2, ...lines)));
}

describe('sums of parts', () => {
  it('that exceed the total are found', () => {
    const [finding] = slips(sites(168), part(97, 'fm'), part(76, 'wired'));
    expect(finding?.id).toBe('finding:rule/part-sums/sites/a/a-2');
    expect(finding?.concerns).toEqual([TOTAL, `${TOTAL}/fm`, `${TOTAL}/wired`]);
    expect(finding?.properties).toMatchObject({ kind: 'ARITHMETIC' });
    expect(finding?.properties['explanationEn']).toContain('add up to 173, more than the printed total');
  });

  it('that exceed the number behind a share are found', () => {
    const share =
      'indicator: indicator:share, about: province:a, value: 100, unit: "%", numerator: 168, denominator: 168';
    const whole = 'observation:share/a/a-2';
    expect(slips(share, part(97, 'fm', whole), part(76, 'wired', whole))).toHaveLength(1);
    expect(slips(share, part(97, 'fm', whole), part(71, 'wired', whole))).toEqual([]);
  });

  it('that nearly make the total are found', () => {
    expect(slips(sites(173), part(97, 'fm'), part(75, 'wired'))).toHaveLength(1);
    expect(slips(sites(173, ', bound: MORE_THAN'), part(97, 'fm'), part(76, 'wired'))).toHaveLength(1);
  });

  it('are silent when they fit, when parts are missing, when units differ and for changes', () => {
    expect(slips(sites(173), part(97, 'fm'), part(76, 'wired'))).toEqual([]);
    expect(slips(sites(173), part(97, 'fm'))).toEqual([]);
    expect(slips(sites(173), part(97, 'fm'), part(20, 'wired'))).toEqual([]);
    expect(slips(sites(173), part(97, 'fm'), part(176, 'wired').replace('unit: sites', 'unit: people'))).toEqual([]);
    expect(slips(sites(17), `${part(97, 'fm')}, baseline: 2021`)).toEqual([]);
    expect(slips(sites(170, ', bound: ABOUT'), part(97, 'fm'), part(76, 'wired'))).toEqual([]);
    expect(slips(sites(2.3), part(0.1, 'fm'), part(2.2, 'wired'))).toEqual([]);
  });
});
