import { useId, useState } from 'react';
import { isDay } from '../address/day.js';
import { useAddress } from '../address/use-address.js';
import { dayText } from '../text/day-text.js';
import { useTexts } from '../text/use-texts.js';

/** Days that people ask about: the last of the sixty-three provinces, the first of the thirty-four. */
const OFFERED = ['2025-06-30', '2025-07-01'];

/** The day at which every view looks at the facts, kept in the address. */
export function DayControl() {
  const { asOf, lang, set } = useAddress();
  const { day } = useTexts();
  const field = useId();
  const offered = useId();
  return (
    <div className="shell-day">
      <label htmlFor={field}>{day.label}</label>
      <DayField
        id={field}
        list={offered}
        initial={asOf ?? ''}
        title={day.hint}
        choose={(value) => set({ asOf: value })}
      />
      <datalist id={offered}>
        {OFFERED.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      {asOf === null ? (
        <span className="shell-day-any">{day.any}</span>
      ) : (
        <>
          <span className="shell-day-any">{dayText(asOf, lang)}</span>
          <button type="button" onClick={() => set({ asOf: null })}>
            {day.clear}
          </button>
        </>
      )}
    </div>
  );
}

interface FieldParts {
  readonly id: string;
  readonly list: string;
  readonly initial: string;
  readonly title: string;
  readonly choose: (day: string | null) => void;
}

/** A date is taken over when it is whole: while a year is typed, the browser reports years such as 0002. */
function DayField({ id, list, initial, title, choose }: FieldParts) {
  const [text, setText] = useState(initial);
  const [known, setKnown] = useState(initial);
  if (initial !== known) {
    setKnown(initial);
    setText(initial);
  }
  const take = (value: string) => {
    if (value === initial) return;
    if (value === '') choose(null);
    else if (isDay(value) && value >= '1000') choose(value);
  };
  return (
    <input
      type="date"
      id={id}
      list={list}
      title={title}
      min="1000-01-01"
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        take(target.value);
      }}
    />
  );
}
