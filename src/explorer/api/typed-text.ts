/** A GraphQL operation as text. `Answer` and `Variables` live in the types alone. */
export interface TypedText<Answer, Variables> {
  readonly name: string;
  readonly text: string;
  /** Never there: ties the types to the text. */
  readonly types?: (variables: Variables) => Answer;
}
