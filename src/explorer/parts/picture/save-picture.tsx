import { type RefObject, useState } from 'react';
import { useWords } from '../../text/use-words.js';
import { COMPARED_WORDS } from '../compared-words.js';
import { download } from '../download.js';
import { pngOf } from './png.js';
import { type CaptionLine, standalone } from './standalone.js';

interface SavePictureParts {
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly title: string;
  /** Of the file, without its ending. */
  readonly name: string;
  /** Asked for when saving, because it looks at the page. */
  readonly caption: () => readonly CaptionLine[];
}

/** Saves a picture of the page, with what it needs to be read alone. */
export function SavePicture({ picture, title, name, caption }: SavePictureParts) {
  const words = useWords(COMPARED_WORDS);
  const [failed, setFailed] = useState(false);
  const save = async (kind: 'svg' | 'png') => {
    if (picture.current === null) return;
    const whole = standalone(picture.current, title, caption());
    const text = new XMLSerializer().serializeToString(whole);
    const { width, height } = whole.viewBox.baseVal;
    if (kind === 'svg') download(`${name}.svg`, 'image/svg+xml', text);
    else download(`${name}.png`, 'image/png', await pngOf(text, width, height));
  };
  const start = (kind: 'svg' | 'png') => {
    setFailed(false);
    save(kind).catch(() => setFailed(true));
  };
  return (
    <>
      <button type="button" onClick={() => start('svg')}>
        {words.svg}
      </button>
      <button type="button" onClick={() => start('png')}>
        {words.png}
      </button>
      {failed && <small role="alert">{words.failed}</small>}
    </>
  );
}
