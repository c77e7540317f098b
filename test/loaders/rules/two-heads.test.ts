import { derivedBy, textOn } from '../../support/derived.js';

function pairs(first: string, second: string, role = 'HEAD', people: readonly [string, string] = ['x', 'y']) {
  return derivedBy(
    'two-heads',
    textOn(
      'a',
      `
  - paragraph: 2
    entities:
      - {id: department:so-a, name: Sở A, nameEn: Department A}
      - {id: post:so-a/giam-doc, name: Giám đốc Sở A, role: ${role}, organization: department:so-a}
      - {id: post:so-a/truong, name: Trưởng Sở A, role: ${role}, organization: department:so-a}
      - {id: person:x, name: X}
      - {id: person:y, name: Y}
    tenures:
      - {person: "person:${people[0]}", post: post:so-a/giam-doc, ${first}}
      - {person: "person:${people[1]}", post: post:so-a/truong, ${second}}`,
    ),
  );
}

describe('two heads of one body', () => {
  it('are found on overlapping days', () => {
    const [finding] = pairs('from: 2020-01-01, to: 2024-01-01', 'from: 2023-12-31');
    expect(finding?.concerns).toEqual([
      'tenure:x/so-a-giam-doc/2020-01-01',
      'tenure:y/so-a-truong/2023-12-31',
      'department:so-a',
    ]);
    expect(finding?.properties['explanationEn']).toBe('X and Y both head Department A on 2023-12-31.');
  });

  it('are found when attested on one day', () => {
    expect(pairs('attestedFrom: 2024-11-04', 'attestedFrom: 2024-11-04, attestedTo: 2024-12-01')).toHaveLength(1);
    expect(pairs('from: 2020, to: 2023', 'attestedFrom: 2021-05-01')).toHaveLength(1);
  });

  it('are not seen when one follows the other, in a month that both may share, in other posts, or in one person', () => {
    expect(pairs('from: 2020-01-01, to: 2024-01-01', 'from: 2024-01-01')).toEqual([]);
    expect(pairs('from: 2020, to: 2023', 'attestedFrom: 2020-05-01')).toEqual([]);
    expect(pairs('attestedFrom: 2024-11', 'attestedFrom: 2024-11')).toEqual([]);
    expect(pairs('attestedFrom: 2024-11-04', 'attestedFrom: 2024-11-04', 'DEPUTY')).toEqual([]);
    expect(pairs('attestedFrom: 2024-11-04', 'attestedFrom: 2024-11-04', 'HEAD', ['x', 'x'])).toEqual([]);
    expect(pairs('acting: true', 'attestedFrom: 2024-11-04')).toEqual([]);
  });
});
