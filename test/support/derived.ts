import { type GraphNode } from '../../loaders/dataset.js';
import { seedsOf } from '../../loaders/seeds.js';
import { loadModel } from '../../src/model-files.js';
import { folderOf } from './seeds-folder.js';

const model = loadModel();

/** Two indicators, provinces and what else small seeds of figures need; stated in every source. */
const ENTITIES = `- {id: province:a, name: Tỉnh A, nameEn: A Province, era: P63}
- {id: province:b, name: Tỉnh B, nameEn: B Province, era: P63}
- {id: indicator:sites, name: Trạm, nameEn: Sites, unit: sites, additivity: SUM}
- {id: indicator:share, name: Tỷ lệ, nameEn: Share, unit: "%", additivity: NONE}
`;

/** A seed file of a text on a province: `blocks` stand under `facts`, indented by two. */
export function textOn(province: 'a' | 'b', blocks: string): Readonly<Record<string, string>> {
  return {
    [`sources/${province}.yaml`]: `source: {id: source:${province}, name: Bài ${province}, file: ${province}.txt, sha256: ${'0'.repeat(64)}, place: province:${province}, evidence: [1]}
facts:
  - {paragraph: 1, entities: [province:a, province:b]}
${blocks.replace(/^\n/, '')}
`,
  };
}

/** One paragraph of figures, each a line of YAML in braces. */
export function figures(paragraph: number, ...lines: readonly string[]): string {
  return `  - paragraph: ${paragraph}\n    observations:\n${lines.map((line) => `      - {raw: in, ${line}}\n`).join('')}`;
}

/** What the rule of that name finds in small seeds. */
export function derivedBy(
  rule: string,
  ...texts: readonly Readonly<Record<string, string>>[]
): readonly (GraphNode & { readonly concerns: readonly string[] })[] {
  const files = Object.assign({ 'entities/all.yaml': ENTITIES }, ...texts) as Record<string, string>;
  const { dataset, problems } = seedsOf(model, folderOf(files));
  expect(problems).toEqual([]);
  const edges = [...dataset.relationships.values()].filter(({ type }) => type === 'CONCERNS');
  return [...dataset.nodes.values()]
    .filter(({ properties }) => properties['rule'] === rule)
    .map((node) => ({ ...node, concerns: edges.filter(({ from }) => from === node.id).map(({ to }) => to) }));
}
