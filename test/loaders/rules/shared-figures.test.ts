import { derivedBy, figures, textOn } from '../../support/derived.js';

const share = (province: 'a' | 'b', value: number, scope: string) =>
  `indicator: indicator:share, about: "province:${province}", value: ${value}, unit: "%", scope: ${scope}, key: ${scope}`;

function shared(a: readonly number[], b: readonly number[], second: 'a' | 'b' = 'b') {
  const lines = (province: 'a' | 'b', values: readonly number[]) =>
    values.map((value, index) => share(province, value, `s${index}`));
  return derivedBy(
    'shared-figures',
    textOn('a', figures(2, ...lines('a', a))),
    second === 'b' ? textOn('b', figures(2, ...lines('b', b))) : {},
  );
}

describe('the same figures in two texts', () => {
  it('are found from three on', () => {
    const [finding] = shared([95, 100, 85], [85, 95, 100]);
    expect(finding?.concerns.slice(0, 2)).toEqual(['source:a', 'source:b']);
    expect(finding?.concerns).toHaveLength(8);
    expect(finding?.properties).toMatchObject({ kind: 'SHARED_TEXT', name: 'Trùng văn bản: Bài a, Bài b' });
    expect(finding?.properties['explanationEn']).toContain('3 equal figures');
  });

  it('are not seen in two, in round figures and small counts, or within one text', () => {
    expect(shared([95, 85, 70], [95, 85, 60])).toEqual([]);
    expect(shared([100, 20, 3, 95], [100, 20, 3, 96])).toEqual([]);
    expect(shared([95, 95.5, 85], [], 'a')).toEqual([]);
  });
});
