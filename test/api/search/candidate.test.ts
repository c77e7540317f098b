import { candidateOf, type CandidateRow } from '../../../src/api/search/candidate.js';
import { loadModel } from '../../../src/model-files.js';

const model = loadModel();

it('has each name once, in the field that counts most', () => {
  const row: CandidateRow = [
    ...(['public-body:x', ['Entity', 'Organization', 'PublicBody'], 'Trung tâm', 'Centre'] as const),
    ...([['Centre', 'Trung tâm', 'TT'], 'Cơ quan', null, ['Cơ quan', 'Viện']] as const),
    ...([[], [], true] as const),
  ];
  expect(candidateOf(model, row).names).toEqual([
    { field: 'name', text: 'Trung tâm' },
    { field: 'aliases', text: 'Centre' },
    { field: 'aliases', text: 'TT' },
    { field: 'formerName', text: 'Cơ quan' },
    { field: 'formerName', text: 'Viện' },
  ]);
});
