import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import ts from 'typescript';
import { apiSchemaOf, printedApi } from '../../src/model/api/api-schema.js';
import { loadRegistry } from '../../src/model-files.js';
import { projectRoot } from '../../src/root.js';
import { example, exampleNames } from '../support/examples.js';

/** What a front end writes: three documents, their answers and variables typed by nothing but the schema. */
const CLIENT = `
import { type TypedQueryDocumentNode } from 'graphql';
import { MayICompareTheseDocument, PageByPageDocument, ProvincePageDocument } from './documents.js';

declare function ask<Answer, Variables>(document: TypedQueryDocumentNode<Answer, Variables>, variables: Variables): Promise<Answer>;

export async function titleOf(id: string): Promise<string> {
  const { province } = await ask(ProvincePageDocument, { id });
  return province === null ? '?' : \`\${province.nameEn ?? province.name} (\${province.era === 'P63' ? 63 : 34}), \${province.existsTo ?? ''}\`;
}

export async function allIds(after: string | null = null): Promise<readonly string[]> {
  const { provinces } = await ask(PageByPageDocument, { first: 20, after });
  const ids = provinces.nodes.map(({ id }) => id);
  return provinces.pageInfo.hasNextPage ? [...ids, ...(await allIds(provinces.pageInfo.endCursor))] : ids;
}

export async function valuesOf(indicator: string, places: string[]): Promise<readonly (number | null)[]> {
  const { compare } = await ask(MayICompareTheseDocument, { indicator, places });
  return compare.rows.map(({ observation }) => observation.value);
}
`;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'province-graph-client-'));
  symlinkSync(join(projectRoot(), 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'documents.ts'), await typedDocuments());
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('a front end’s typed documents, made of the worked examples', () => {
  it('compile with a client that uses them', () => {
    expect(faultsOf(CLIENT)).toEqual([]);
  });

  it('refuse a field that was not asked for, and a variable of another type', () => {
    const wrong = CLIENT.replace('province.nameEn', 'province.nameFr').replace('first: 20', "first: 'twenty'");
    expect(faultsOf(wrong)).toEqual([
      expect.stringMatching(/'nameFr' does not exist/),
      expect.stringMatching(/'string' is not assignable to type 'number'/),
    ]);
  });
});

function typedDocuments(): Promise<string> {
  return codegen({
    filename: 'documents.ts',
    schema: parse(printedApi(apiSchemaOf(loadRegistry()))),
    documents: exampleNames().map((name) => ({ location: `${name}.graphql`, document: parse(example(name)) })),
    config: {
      useTypeImports: true,
      documentNodeImport: 'graphql#TypedQueryDocumentNode',
      scalars: { DateTime: 'string', PartialDate: 'string', URL: 'string' },
    },
    plugins: [{ 'typescript-operations': {} }, { 'typed-document-node': {} }],
    pluginMap: { 'typescript-operations': typescriptOperations, 'typed-document-node': typedDocumentNode },
  });
}

/** What the strict compiler says of a client beside the documents. */
function faultsOf(client: string): readonly string[] {
  const path = join(folder, 'client.ts');
  writeFileSync(path, client);
  const program = ts.createProgram([path], {
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    verbatimModuleSyntax: true,
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
