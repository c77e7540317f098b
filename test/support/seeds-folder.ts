import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = mkdtempSync(join(tmpdir(), 'province-graph-seeds-'));

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes files into a new folder, which lasts as long as the test file, and returns it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(root, 'folder-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A text of five paragraphs. */
export const TEXT = [
  'Chuyển đổi số ở Yên Bái',
  'Sở Thông tin và Truyền thông Yên Bái (Sở TT&TT) vận hành LGSP tỉnh Yên Bái.',
  'Tỉnh Yên Bái có 1.526.740 thuê bao di động; UBND tỉnh Yên Bái ban hành Quyết định 115/QĐ-UBND.',
  'Giám đốc Sở Nguyễn Văn A phát biểu.',
  'Viettel và VNPT có gần 1900 trạm BTS.',
].join('\n');

const SHA256 = createHash('sha256').update(TEXT).digest('hex');

/** A sound source file; its line numbers are what the tests of faults count on. */
export const SOURCE = `source:
  id: source:yen-bai-2024
  name: Chuyển đổi số ở Yên Bái
  file: text.txt
  sha256: ${SHA256}
  publishedOn: 2024-11-04
  place: province:yen-bai
  evidence: [1]

facts:
  - paragraph: 2
    entities:
      - id: province:yen-bai
        name: Tỉnh Yên Bái
        aliases: [Yên Bái]
        era: P63
      - id: department:so-tttt-yen-bai
        name: Sở Thông tin và Truyền thông tỉnh Yên Bái
        nameEn: Department of Information and Communications of Yên Bái
        aliases: [Sở TT&TT]
      - id: platform:lgsp-yen-bai
        name: LGSP tỉnh Yên Bái
        platformType: LGSP
        operatedBy: department:so-tttt-yen-bai
  - paragraph: 3
    entities:
      - province:yen-bai
      - {id: public-body:ubnd-yen-bai, name: UBND tỉnh Yên Bái}
      - id: decision:yen-bai/115-qd-ubnd-2004
        name: Quyết định 115/QĐ-UBND
        number: 115/QĐ-UBND
        issuedOn: 2004-11
        issuedBy: public-body:ubnd-yen-bai
    observations:
      - indicator: indicator:mobile-subscribers
        about: province:yen-bai
        place: province:yen-bai
        value: 1526740
        raw: 1.526.740 thuê bao di động
        unit: subscribers
        period: 2024-11-04
  - paragraph: 4
    entities:
      - {id: person:nguyen-van-a, name: Nguyễn Văn A}
      - id: post:so-tttt-yen-bai/giam-doc
        name: Giám đốc Sở Thông tin và Truyền thông tỉnh Yên Bái
        nameEn: Director
        role: HEAD
        organization: department:so-tttt-yen-bai
    tenures:
      - {person: person:nguyen-van-a, post: post:so-tttt-yen-bai/giam-doc, attestedFrom: 2024-11-04, attestedTo: 2024-11-04}
  - paragraph: 5
    entities:
      - {id: telecom-operator:viettel, name: Viettel}
      - {id: telecom-operator:vnpt, name: VNPT}
    observations:
      - indicator: indicator:bts-sites
        about: [telecom-operator:vnpt, telecom-operator:viettel]
        value: 1900
        bound: NEARLY
        raw: gần 1900 trạm BTS
        unit: sites
`;

/** Definitions that the source file needs. */
export const INDICATORS = `- {id: indicator:mobile-subscribers, name: Thuê bao di động, nameEn: Mobile subscribers, unit: subscribers, additivity: SUM}
- {id: indicator:bts-sites, name: Trạm BTS, nameEn: BTS sites, unit: sites, additivity: SUM}
`;

/** A sound folder of seeds with one text. Files may be replaced or added. */
export function soundSeeds(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return folderOf({ 'sources/yen-bai-2024.yaml': SOURCE, 'indicators.yaml': INDICATORS, ...files });
}

/** The sound source file with one piece of it replaced, which must be there. */
export function sourceWith(before: string, now: string): string {
  if (!SOURCE.includes(before)) throw new Error(`the sound source has no "${before}"`);
  return SOURCE.replace(before, now);
}
