import { type GraphNode, type GraphRelationship } from '../../../loaders/dataset.js';
import { type Unit } from './ground.js';
import { entity, relationship, type Part } from './element.js';
import { handbookOf, type Setting } from './setting.js';

const PUBLIC = [
  ['tinh-uy', 'Tỉnh ủy', 'Provincial Party Committee'],
  ['hdnd', 'Hội đồng nhân dân', "People's Council"],
  ['ubnd', 'Ủy ban nhân dân', "People's Committee"],
] as const;

const FIELDS = [
  ['tttt', 'Thông tin và Truyền thông', 'Information and Communications'],
  ['khcn', 'Khoa học và Công nghệ', 'Science and Technology'],
  ['noi-vu', 'Nội vụ', 'Home Affairs'],
  ['tu-phap', 'Tư pháp', 'Justice'],
  ['tai-chinh', 'Tài chính', 'Finance'],
  ['khdt', 'Kế hoạch và Đầu tư', 'Planning and Investment'],
  ['cong-thuong', 'Công Thương', 'Industry and Trade'],
  ['gtvt', 'Giao thông vận tải', 'Transport'],
  ['xay-dung', 'Xây dựng', 'Construction'],
  ['tnmt', 'Tài nguyên và Môi trường', 'Natural Resources and Environment'],
  ['nnptnt', 'Nông nghiệp và Phát triển nông thôn', 'Agriculture and Rural Development'],
  ['ldtbxh', 'Lao động, Thương binh và Xã hội', 'Labour, Invalids and Social Affairs'],
  ['vhttdl', 'Văn hóa, Thể thao và Du lịch', 'Culture, Sports and Tourism'],
  ['gddt', 'Giáo dục và Đào tạo', 'Education and Training'],
  ['y-te', 'Y tế', 'Health'],
  ['ngoai-vu', 'Ngoại vụ', 'Foreign Affairs'],
  ['du-lich', 'Du lịch', 'Tourism'],
  ['dan-toc', 'Dân tộc', 'Ethnic Affairs'],
  ['kien-truc', 'Quy hoạch - Kiến trúc', 'Planning and Architecture'],
  ['an-toan', 'An toàn thực phẩm', 'Food Safety'],
] as const;

const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ'];
const MIDDLE = ['Văn', 'Thị', 'Minh', 'Đức', 'Thanh', 'Quốc', 'Hồng'];
const GIVEN = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Hà',
  'Hải',
  'Hùng',
  'Lan',
  'Linh',
  'Nam',
  'Phúc',
  'Quang',
  'Sơn',
  'Tâm',
  'Tuấn',
  'Yến',
  'Vinh',
];

/** The bodies of each province, up to twenty departments with their heads, and the texts that tell of them. */
export function bodies({ model, share, ground: { provinces } }: Setting): Part {
  const fields = FIELDS.slice(0, Math.max(1, Math.round(FIELDS.length * share)));
  return {
    nodes: function* () {
      for (const [index, unit] of provinces.entries()) {
        const name = `Sổ tay ${unit.name}`;
        yield entity(model, 'Source', handbookOf(unit), { name, nameEn: `Handbook of ${unit.nameEn}` });
        for (const [row, [key, vi, en]] of PUBLIC.entries()) {
          const names = { name: `${vi} ${unit.name}`, nameEn: `${en} of ${unit.nameEn}` };
          yield entity(model, 'PublicBody', `public-body:${key}-${unit.local}`, names, statedOf(unit, row));
        }
        for (const [row, field] of fields.entries()) yield* departmentNodes(model, unit, field, index * 20 + row);
      }
    },
    relationships: function* () {
      for (const unit of provinces) {
        for (const [row, [key]] of PUBLIC.entries())
          yield relationship('SERVES', `public-body:${key}-${unit.local}`, unit.id, statedOf(unit, row));
        for (const [row, field] of fields.entries()) yield* departmentRelationships(unit, field, row);
      }
    },
  };
}

type Field = (typeof FIELDS)[number];

function* departmentNodes(model: Setting['model'], unit: Unit, [key, vi, en]: Field, n: number): Generator<GraphNode> {
  const stated = statedOf(unit, 10 + (n % 20));
  const name = `Sở ${vi} ${unit.name}`;
  const nameEn = `Department of ${en} of ${unit.nameEn}`;
  const person = `${SURNAMES[n % 10] ?? ''} ${MIDDLE[n % 7] ?? ''} ${GIVEN[n % 17] ?? ''}`;
  const post = { name: `Giám đốc ${name}`, nameEn: `Director of ${nameEn}`, role: 'HEAD' };
  yield entity(model, 'Department', departmentId(unit, key), { name, nameEn, existsFrom: '2004' }, stated);
  yield entity(model, 'Person', personId(unit, key), { name: person }, stated);
  yield entity(model, 'Post', postId(unit, key), post, stated);
  const from = `20${10 + (n % 15)}`;
  const title = `${person} – ${post.name} (${from}–)`;
  yield entity(model, 'Tenure', tenureId(unit, key), { name: title, nameEn: title, from, endKnown: 'UNKNOWN' }, stated);
}

function* departmentRelationships(unit: Unit, [key]: Field, row: number): Generator<GraphRelationship> {
  const stated = statedOf(unit, 10 + row);
  yield relationship('SERVES', departmentId(unit, key), unit.id, stated);
  yield relationship('ADVISES', departmentId(unit, key), `public-body:ubnd-${unit.local}`, stated);
  yield relationship('IN', postId(unit, key), departmentId(unit, key), stated);
  yield relationship('OF_POST', tenureId(unit, key), postId(unit, key), stated);
  yield relationship('HELD_BY', tenureId(unit, key), personId(unit, key), stated);
}

function departmentId({ local }: Unit, key: string): string {
  return `department:so-${key}-${local}`;
}

function personId({ local }: Unit, key: string): string {
  return `person:giam-doc-${key}-${local}`;
}

function postId({ local }: Unit, key: string): string {
  return `post:so-${key}-${local}/giam-doc`;
}

function tenureId({ local }: Unit, key: string): string {
  return `tenure:giam-doc-${key}-${local}/so-${key}-${local}-giam-doc`;
}

function statedOf(unit: Unit, n: number) {
  return { source: handbookOf(unit), paragraph: n + 2 };
}
