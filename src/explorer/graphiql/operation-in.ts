import { getOperationAST, parse } from 'graphql';

/**
 * The operation to run of a document: the one named if it is there, else null, which means its only one. GraphiQL learns the name of
 * another operation a moment after its text, and until then asks for the one before.
 */
export function operationIn(document: string, name: string | null | undefined): string | null {
  try {
    return getOperationAST(parse(document), name)?.name?.value ?? null;
  } catch {
    return name ?? null; // the server tells what is wrong with the document
  }
}
