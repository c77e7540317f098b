import { type Lang } from '../../address/lang.js';

type Word =
  | 'lead'
  | 'texts'
  | 'dataSets'
  | 'name'
  | 'publisher'
  | 'publishedOn'
  | 'place'
  | 'paragraphs'
  | 'licence'
  | 'ownFacts'
  | 'states'
  | 'noWords'
  | 'dataSet'
  | 'facts'
  | 'more'
  | 'implied'
  | 'planned';

export const WORDS: Readonly<Record<Lang, Readonly<Record<Word, string>>>> = {
  en: {
    lead: 'Every fact names the paragraph or the row that says so. Open a text to see, paragraph by paragraph, what was taken from it.',
    texts: 'Texts',
    dataSets: 'Data sets',
    name: 'Source',
    publisher: 'Publisher',
    publishedOn: 'Published',
    place: 'Tells of',
    paragraphs: 'Paragraphs used',
    licence: 'Licence',
    ownFacts: 'About this source',
    states: 'states',
    noWords: 'The server does not hold the text, so the words are not shown.',
    dataSet: 'A data set: its facts name rows, not paragraphs, and are shown on the pages of what they are about.',
    facts: 'All that is known of this source',
    more: 'more',
    implied: 'implied',
    planned: 'planned',
  },
  vi: {
    lead: 'Mỗi thông tin đều nêu đoạn văn hoặc dòng dữ liệu chứng minh. Mở một bài để xem từng đoạn cho biết điều gì.',
    texts: 'Bài viết',
    dataSets: 'Bộ dữ liệu',
    name: 'Nguồn',
    publisher: 'Nơi đăng',
    publishedOn: 'Ngày đăng',
    place: 'Nói về',
    paragraphs: 'Số đoạn đã dùng',
    licence: 'Giấy phép',
    ownFacts: 'Về nguồn này',
    states: 'cho biết',
    noWords: 'Máy chủ không lưu nguyên văn bài nên không hiện lời văn.',
    dataSet: 'Đây là bộ dữ liệu: thông tin dẫn tới từng dòng, và được hiện ở trang của đối tượng mà nó nói tới.',
    facts: 'Mọi điều đã biết về nguồn này',
    more: 'nữa',
    implied: 'suy ra',
    planned: 'dự kiến',
  },
};
