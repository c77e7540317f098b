import { FaultySchema } from '../../src/model/problems.js';
import { loadModel } from '../../src/model-files.js';
import { Planner } from '../../src/query/planner.js';
import { registryOfKinds } from '../support/sdl.js';

const ENTITY = `
interface Entity @node { id: ID! name(lang: Lang = VI): String! nameEn: String aliases: [String!]! }
type Source implements Entity @node
`;
const CATS = `
interface Animal implements Entity @node(valid: ["born..died"]) { born: PartialDate died: PartialDate }
type Cat implements Animal @node(plural: "kittens") { likes: [Entity!]! @rel(type: "LIKES") dog: Dog @rel(type: "OWNS") }
type Dog implements Animal @node { cats: [Cat!]! @rel(type: "OWNS", direction: IN) }
`;

describe('the registry', () => {
  it('lets kinds inherit the fields and the validity of their interfaces', () => {
    const cat = registryOfKinds(ENTITY + CATS).model.kinds.get('Cat');
    expect(cat?.interfaces).toEqual(['Entity', 'Animal']);
    expect([...(cat?.properties.keys() ?? [])]).toEqual(['id', 'name', 'nameEn', 'aliases', 'born', 'died']);
    expect([...(cat?.relationFields.keys() ?? [])]).toEqual(['likes', 'dog']);
    expect(cat?.valid).toEqual([{ from: { property: 'born', years: 0 }, to: { property: 'died', years: 0 } }]);
    expect(cat?.plural).toBe('kittens');
  });

  it('keeps the words that stand for values of an enum in names', () => {
    const sdl = `${ENTITY}${CATS}enum Mood { GLAD @label(vi: "vui", en: "glad") SAD }`;
    const mood = registryOfKinds(sdl).model.enums.get('Mood');
    expect([mood?.values, [...(mood?.labels ?? [])]]).toEqual([['GLAD', 'SAD'], [['GLAD', { vi: 'vui', en: 'glad' }]]]);
  });

  it('knows the concrete kinds behind an interface', () => {
    expect(registryOfKinds(ENTITY + CATS).model.kinds.get('Animal')?.members).toEqual(['Cat', 'Dog']);
  });

  it.each([
    ['type Cat implements Beast @node', 'unknown interface Beast'],
    ['type Cat implements Entity @node { x: Thing }', 'x: Thing is neither a scalar nor an enum'],
    ['type Cat implements Entity @node { x: Source }', 'x leads to Source: it needs @rel(type:)'],
    ['type Cat implements Entity @node { x: [Source!]! @rel(type: "HATES") }', 'unknown relation type HATES'],
    [
      'type Cat implements Entity @node { x: [Source!]! @rel(type: "OWNS") }',
      'OWNS does not join Cat and Source this way',
    ],
    [
      'type Cat implements Entity @node { x: [Source!]! @rel(type: "LIKES", role: "little") }',
      'LIKES has no role "little"',
    ],
    ['type Cat implements Entity @node { name: String }', 'name is declared twice'],
    ['type Cat implements Entity @node(valid: ["name.."])', 'valid names name, which is no PartialDate'],
    ['type Cat implements Entity @node(id: "{nothing}")', 'a template names {nothing}'],
    ['type Cat implements Entity @node(colour: "red")', '@node has no argument colour'],
    ['type Cat implements Entity @node { x: String @rell(type: "LIKES") }', 'unknown directive @rell'],
  ])('names file and line of a mistake: %s', (sdl, message) => {
    const problems = problemsOf(`${ENTITY}type Dog implements Entity @node\n${sdl}`);
    expect(problems).toContainEqual(expect.objectContaining({ message: expect.stringContaining(message) as string }));
    expect(problems[0]).toMatchObject({ file: 'schema/kinds/test.graphql', line: 5 });
  });

  it('tells all mistakes at once, also where a file is no SDL', () => {
    expect(
      problemsOf(`${ENTITY}type Cat implements Entity @node { x: A y: B }\ntype Dog implements Entity @node`),
    ).toHaveLength(2);
    expect(problemsOf('type {')[0]).toMatchObject({ file: 'schema/kinds/test.graphql', line: 1, column: 6 });
  });

  it('names file and line of a builtin that the compiler does not know', () => {
    const { model } = registryOfKinds(
      `${ENTITY}type Dog implements Entity @node { bark: String @builtin }`.replace('Cat', 'Dog'),
      DOGS,
    );
    expect(() => new Planner(model)).toThrow('schema/kinds/test.graphql:4:36 bark is no builtin');
  });

  it('holds every kind of the domain', () => {
    const concrete = [...loadModel().kinds.values()].filter((kind) => kind.concrete);
    expect(concrete).toHaveLength(34);
    expect(loadModel().relations.size).toBe(48);
  });
});

const DOGS = 'enum RelationType { LIKES @relation(from: ["Dog"], to: ["Dog"]) }';

function problemsOf(kinds: string) {
  try {
    registryOfKinds(kinds);
    return [];
  } catch (error) {
    if (error instanceof FaultySchema) return error.problems;
    throw error;
  }
}
