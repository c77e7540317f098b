import { searchProperties } from '../../loaders/search-properties.js';

describe('what the index holds of an entity', () => {
  it('is each word of its names once, each name run together, its numbers and codes', () => {
    const properties = {
      name: 'Nghị quyết số 09-NQ/TU',
      nameEn: 'Resolution 09-NQ/TU',
      aliases: ['9-NQ/TU', 'Nghị quyết 09'],
      number: '09-NQ/TU',
      title: 'Về chuyển đổi số',
    };
    expect(searchProperties(properties, [{ scheme: 'iso-3166-2', value: 'VN-06' }])).toEqual({
      _search: 'nghi quyet so 09 nq tu resolution 9 ve chuyen doi',
      _whole: 'nghiquyetso09nqtu resolution09nqtu 9nqtu nghiquyet09',
      _number: '9nqtu n9 vn06',
    });
  });

  it('is never missing', () => {
    expect(searchProperties({ name: '–', aliases: [] }, [])).toEqual({ _search: '', _whole: '', _number: '' });
  });
});
