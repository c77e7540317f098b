import { useState } from 'react';
import { useWords } from '../../text/use-words.js';
import { COMPARED_WORDS } from '../compared-words.js';
import { download } from '../download.js';
import { pngOf } from './png.js';

/** A picture as an SVG document, with its size in pixels. */
export interface Drawn {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

interface SaveDrawnParts {
  readonly picture: () => Drawn;
  /** Of the file, without its ending. */
  readonly name: string;
}

/** Saves a picture that the page shows in another form than SVG. */
export function SaveDrawn({ picture, name }: SaveDrawnParts) {
  const words = useWords(COMPARED_WORDS);
  const [failed, setFailed] = useState(false);
  const savePng = async () => {
    const { text, width, height } = picture();
    download(`${name}.png`, 'image/png', await pngOf(text, width, height));
  };
  return (
    <>
      <button type="button" onClick={() => download(`${name}.svg`, 'image/svg+xml', picture().text)}>
        {words.svg}
      </button>
      <button
        type="button"
        onClick={() => {
          setFailed(false);
          savePng().catch(() => setFailed(true));
        }}
      >
        {words.png}
      </button>
      {failed && <small role="alert">{words.failed}</small>}
    </>
  );
}
