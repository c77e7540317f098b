import { useState } from 'react';
import { useTexts } from '../text/use-texts.js';
import { csvText } from './csv-text.js';
import { download } from './download.js';

interface CsvButtonParts {
  /** The whole table, its head first. */
  readonly rows: () => Promise<readonly (readonly string[])[]>;
  /** Of the file, without its ending. */
  readonly name: string;
}

/** Saves a table, all pages of it, as a file. */
export function CsvButton({ rows, name }: CsvButtonParts) {
  const { csv, state } = useTexts();
  const [now, setNow] = useState<'idle' | 'busy' | 'failed'>('idle');
  const save = async () => {
    setNow('busy');
    try {
      download(`${name}.csv`, 'text/csv;charset=utf-8', csvText(await rows()));
      setNow('idle');
    } catch {
      setNow('failed');
    }
  };
  return (
    <span>
      {now === 'failed' && <small role="alert">{state.broken} </small>}
      <button type="button" disabled={now === 'busy'} onClick={() => void save()}>
        {csv}
      </button>
    </span>
  );
}
