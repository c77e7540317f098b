import { derivedBy, figures, textOn } from '../../support/derived.js';

function slips(value: number, numerator: number, denominator: number, rest = '') {
  const share = `indicator: indicator:share, about: province:a, unit: "%", value: ${value}, numerator: ${numerator}, denominator: ${denominator}${rest}`;
  return derivedBy('fraction-percent', textOn('a', figures(2, share)));
}

describe('a percentage', () => {
  it('that does not follow from its fraction is found', () => {
    const [finding] = slips(83, 1044, 1291);
    expect(finding?.id).toBe('finding:rule/fraction-percent/share/a/a-2');
    expect(finding?.properties['explanation']).toContain('80,87%, không phải 83%');
    expect(finding?.properties['explanationEn']).toContain('80.87%, not 83%');
    expect(slips(80.8, 1044, 1291)).toHaveLength(1);
    expect(slips(81, 1044, 1291, ', bound: MORE_THAN')).toEqual([]);
    expect(slips(90, 1044, 1291, ', bound: MORE_THAN')).toHaveLength(1);
  });

  it('may be rounded as it is printed', () => {
    expect(slips(81, 1044, 1291)).toEqual([]);
    expect(slips(80.9, 1044, 1291)).toEqual([]);
    expect(slips(0.5, 1, 200)).toEqual([]);
    expect(slips(1, 1, 200)).toEqual([]);
  });
});
