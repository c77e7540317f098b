import { type Lang } from '../../lang.js';

/**
 * Two steps told as one, over an entity that is no more than their joint: a change of units, a tenure. The key has both types,
 * each marked `<` where it is followed against its direction, and for a change how much of the unit went over.
 */
export const JOINED: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  '<CHANGES_FROM CHANGES_TO WHOLE': { VI: 'được nhập toàn bộ vào {b}', EN: 'went wholly into {b}' },
  '<CHANGES_FROM CHANGES_TO PARTIAL': { VI: 'được nhập một phần vào {b}', EN: 'went partly into {b}' },
  '<CHANGES_FROM CHANGES_TO UNCHANGED': { VI: 'được giữ nguyên thành {b}', EN: 'became, unchanged, {b}' },
  '<CHANGES_TO CHANGES_FROM WHOLE': { VI: 'được hình thành từ toàn bộ {b}', EN: 'took in all of {b}' },
  '<CHANGES_TO CHANGES_FROM PARTIAL': { VI: 'được hình thành từ một phần {b}', EN: 'took in a part of {b}' },
  '<CHANGES_TO CHANGES_FROM UNCHANGED': { VI: 'được giữ nguyên từ {b}', EN: 'is, unchanged, {b} of before' },
  '<OF_POST HELD_BY': { VI: 'do {b} đảm nhiệm', EN: 'is held by {b}' },
  '<HELD_BY OF_POST': { VI: 'giữ chức {b}', EN: 'holds the post {b}' },
};
