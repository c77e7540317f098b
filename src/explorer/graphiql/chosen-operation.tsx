import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';

/** Chooses the operation that the address names, once the document is read. Shows nothing. */
export function ChosenOperation({ name }: { readonly name: string | null }) {
  const operations = useGraphiQL((state) => state.operations);
  const actions = useGraphiQLActions();
  const chosen = useRef(false);
  useEffect(() => {
    if (chosen.current || name === null || !operations?.some((operation) => operation.name?.value === name)) return;
    chosen.current = true;
    actions.setOperationName(name);
  }, [name, operations, actions]);
  return null;
}
