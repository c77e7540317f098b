import { reasonText } from '../../../src/explorer/text/reason-text.js';

const rows = [{ place: { name: 'Tỉnh Phú Thọ', nameEn: 'Phu Tho Province' } }];

describe('reasonText', () => {
  it('tells a reason in Vietnamese, with the places and bounds named as on the page', () => {
    expect(reasonText('A bound (NEARLY), no exact value: Phu Tho Province “gần 1900”.', 'vi', rows)).toEqual({
      text: 'Là một giới hạn (gần), không phải giá trị đúng: Tỉnh Phú Thọ “gần 1900”.',
      lang: 'vi',
    });
    expect(reasonText('60 of 63 places have no figure.', 'vi', rows).text).toBe('60/63 nơi không có số liệu.');
  });

  it('leaves what curators wrote as it is, and says that it is English', () => {
    expect(reasonText('Phú Thọ counts positions.', 'vi', rows)).toEqual({
      text: 'Phú Thọ counts positions.',
      lang: 'en',
    });
  });

  it('puts the code of a bound into words in English too', () => {
    expect(reasonText('A bound (MORE_THAN), no exact value: “hơn 5”.', 'en', rows).text).toBe(
      'A bound (more than), no exact value: “hơn 5”.',
    );
  });
});
