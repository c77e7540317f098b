import { countLines } from '../../loaders/counts.js';
import { seedsOf } from '../../loaders/seeds.js';
import { loadModel } from '../../src/model-files.js';
import { soundSeeds } from '../support/seeds-folder.js';

const finding = `- id: finding:yen-bai/sites
  kind: AMBIGUOUS
  evidence: [source:yen-bai-2024#5]
  explanation: Không rõ.
  concerns: [observation:bts-sites/viettel+vnpt/yen-bai-2024-5]
`;

it('tells how much there is of what, in all and by source', () => {
  const { dataset } = seedsOf(loadModel(), soundSeeds({ 'findings/networks.yaml': finding }));
  const lines = countLines(dataset);
  expect(lines[0]).toBe('entities                        16');
  expect(lines).toContain('  Observation                    2');
  expect(lines.find((line) => line.startsWith('relationships'))).toMatch(/ 13$/);
  expect(lines).toContain('  ABOUT                          3');
  expect(lines).toContain('  curated AMBIGUOUS              1');
  expect(lines.slice(-3)).toEqual([
    'source:yen-bai-2024',
    '  entities 14 (Decision 1, Department 1, Finding 1, Observation 2, Person 1, Platform 1, Post 1, Province 1, PublicBody 1, Source 1, TelecomOperator 2, Tenure 1)',
    '  relationships 13 (ABOUT 3, CONCERNS 1, HELD_BY 1, IN 1, IN_PLACE 2, ISSUED_BY 1, MEASURES 2, OF_POST 1, OPERATED_BY 1)',
  ]);
});
