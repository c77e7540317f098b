import { failureIn } from '../api/failure.js';
import { useTexts } from '../text/use-texts.js';

/** Says why an answer is missing and what can be done about it. */
export function Failure({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const { state } = useTexts();
  const { kind, message, hint, requestId } = failureIn(error);
  return (
    <div className="notice notice-failure" role="alert">
      <h2>{state[kind]}</h2>
      <p>{state[`${kind}Hint`]}</p>
      {kind === 'refused' && (
        <p lang="en">
          {message} {hint}
        </p>
      )}
      <p>
        <button type="button" onClick={retry}>
          {state.retry}
        </button>
        {requestId !== null && kind !== 'refused' && (
          <small>
            {state.request} <code>{requestId}</code>
          </small>
        )}
      </p>
    </div>
  );
}
