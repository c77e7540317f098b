import { graphiqlPath } from '../address/views.js';
import { useTexts } from '../text/use-texts.js';

/** An operation with the variables that a view gave it. */
export interface Shown {
  readonly document: { readonly text: string };
  readonly variables: object;
}

/** Opens the very query in GraphiQL. */
export function ShowGraphql({ document, variables }: Shown) {
  const { graphql } = useTexts();
  return (
    <a className="button show-graphql" href={graphiqlPath(document.text, variables)}>
      {graphql}
    </a>
  );
}
