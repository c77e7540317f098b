import { type GraphNode } from '../dataset.js';
import { textIn } from './figure.js';
import { type Doubt, type Rule } from './rule.js';

/** A document known by its number, without issuer or without day of issue: numbers come again every year, with every issuer. */
export const NUMBER_ALONE: Rule = {
  name: 'number-alone',
  kind: 'MISSING',
  doubts: (view) =>
    view.of('LegalDocument').flatMap((document) => {
      const number = textIn(document, 'number');
      const missing = [
        ...(view.from(document.id, 'ISSUED_BY').length === 0 ? [ISSUER] : []),
        ...(textIn(document, 'issuedOn') === undefined ? [DAY] : []),
      ];
      return number === undefined || missing.length === 0 ? [] : [doubtOf(document, number, missing)];
    }),
};

interface Words {
  readonly vi: string;
  readonly en: string;
}

const ISSUER: Words = { vi: 'cơ quan ban hành', en: 'issuer' };
const DAY: Words = { vi: 'ngày ban hành', en: 'day of issue' };

function doubtOf({ id }: GraphNode, number: string, missing: readonly Words[]): Doubt {
  return {
    core: [id],
    explanation: `Văn bản số ${number} được nhắc đến mà không rõ ${missing.map(({ vi }) => vi).join(' và ')}; mỗi năm, mỗi cơ quan đều dùng lại số, nên chưa xác định chắc được văn bản.`,
    explanationEn: `Document ${number} is mentioned without its ${missing.map(({ en }) => en).join(' and ')}; numbers come again every year with every issuer, so it is not surely identified.`,
  };
}
