import { useWords } from '../text/use-words.js';
import { COMPARED_WORDS } from './compared-words.js';

/** Says that the dataset has nothing to choose from. */
export function NoFigures() {
  const words = useWords(COMPARED_WORDS);
  return (
    <div className="notice">
      <h2>{words.nothing}</h2>
      <p>{words.nothingHint}</p>
    </div>
  );
}
