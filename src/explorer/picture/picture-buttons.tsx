import { useState } from 'react';
import { download } from '../parts/download.js';
import { useTexts } from '../text/use-texts.js';
import { useWords } from '../text/use-words.js';
import { pngOf } from './png-of.js';

const WORDS = { en: { svg: 'Save as SVG', png: 'Save as PNG' }, vi: { svg: 'Lưu SVG', png: 'Lưu PNG' } };

interface PictureButtonsParts {
  /** The picture as an SVG file. */
  readonly svg: () => string;
  /** Of the file, without its ending. */
  readonly name: string;
}

/** Saves a picture as a file. */
export function PictureButtons({ svg, name }: PictureButtonsParts) {
  const { state } = useTexts();
  const words = useWords(WORDS);
  const [failed, setFailed] = useState(false);
  const savePng = async () => {
    try {
      download(`${name}.png`, 'image/png', await pngOf(svg()));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <button type="button" onClick={() => download(`${name}.svg`, 'image/svg+xml', svg())}>
        {words.svg}
      </button>
      <button type="button" onClick={() => void savePng()}>
        {words.png}
      </button>
      {failed && <small role="alert">{state.broken}</small>}
    </>
  );
}
