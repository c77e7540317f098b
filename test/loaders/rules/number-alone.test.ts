import { derivedBy, textOn } from '../../support/derived.js';

function unidentified(fields: string) {
  return derivedBy(
    'number-alone',
    textOn(
      'a',
      `
  - paragraph: 2
    entities:
      - {id: public-body:ubnd-a, name: UBND tỉnh A}
      - {id: decision:a/1-qd-ubnd, name: Quyết định 1, ${fields}}`,
    ),
  );
}

describe('a document known by number alone', () => {
  it('is found', () => {
    const [finding] = unidentified('number: 1/QĐ-UBND');
    expect(finding?.id).toBe('finding:rule/number-alone/a/1-qd-ubnd');
    expect(finding?.properties['explanationEn']).toContain(
      'Document 1/QĐ-UBND is mentioned without its issuer and day of issue',
    );
    expect(finding?.properties).toMatchObject({ name: 'Thiếu: Quyết định 1', nameEn: 'Missing: Quyết định 1' });
    expect(unidentified('number: 1/QĐ-UBND, issuedBy: public-body:ubnd-a')).toHaveLength(1);
    expect(unidentified('number: 1/QĐ-UBND, issuedOn: 2024')).toHaveLength(1);
  });

  it('is not seen in one with issuer and day, or without number', () => {
    expect(unidentified('number: 1/QĐ-UBND, issuedOn: 2024, issuedBy: public-body:ubnd-a')).toEqual([]);
    expect(unidentified('title: Chuyển đổi số')).toEqual([]);
  });

  it('is left to a curated finding that says so', () => {
    const curated =
      'number: 1/QĐ-UBND}\n      - {id: finding:a/x, kind: MISSING, explanation: Thiếu, concerns: decision:a/1-qd-ubnd';
    expect(unidentified(curated)).toEqual([]);
    expect(unidentified(curated.replace('MISSING', 'IDENTITY'))).toHaveLength(1);
  });
});
