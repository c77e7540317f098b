import { type UseQueryResult } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { Failure } from './failure.js';
import { Loading } from './loading.js';

interface AnsweredParts<Answer> {
  readonly answer: UseQueryResult<Answer>;
  readonly children: (data: Answer) => ReactNode;
}

/** What is shown of an answer: that it is awaited, why it is missing, or itself. */
export function Answered<Answer>({ answer, children }: AnsweredParts<Answer>) {
  if (answer.data !== undefined)
    return (
      <div className="answered" aria-busy={answer.isPlaceholderData}>
        {children(answer.data)}
      </div>
    );
  if (answer.error) return <Failure error={answer.error} retry={() => void answer.refetch()} />;
  return <Loading />;
}
