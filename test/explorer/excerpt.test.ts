import { excerpt } from '../../src/explorer/parts/excerpt.js';

describe('an excerpt', () => {
  it('cuts between words on either side of the part', () => {
    const words = 'một hai ba bốn năm '.repeat(20);
    const cut = excerpt(`${words}8.176 trạm ${words}`, '8.176 trạm');
    expect(cut?.before).toMatch(/^… (một|hai|ba|bốn|năm) .* năm $/);
    expect(cut?.after).toMatch(/^ một .* (một|hai|ba|bốn|năm) …$/);
    expect(cut?.before.length).toBeLessThanOrEqual(182);
  });

  it('leaves a short text whole, and is nothing where the part is not', () => {
    expect(excerpt('có 8.176 trạm', '8.176')).toEqual({ before: 'có ', after: ' trạm' });
    expect(excerpt('có 8.176 trạm', '8,176')).toBeNull();
    expect(excerpt('có', '')).toBeNull();
  });
});
