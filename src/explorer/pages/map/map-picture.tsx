import { useRef } from 'react';
import { useAddress } from '../../address/use-address.js';
import { type Era } from '../../api/operations.generated.js';
import { SavePicture } from '../../parts/picture/save-picture.js';
import { labelOf } from '../../text/label.js';
import { useTexts } from '../../text/use-texts.js';
import { useWords } from '../../text/use-words.js';
import { VALUES } from '../../text/values.js';
import { captionOf } from './caption.js';
import { Legend, legendLines, type LegendParts } from './legend.js';
import { ProvinceMap } from './province-map.js';
import { WORDS } from './words.js';

interface MapPictureParts {
  readonly era: Era;
  readonly title: string;
  /** Of the files, without their endings. */
  readonly name: string;
  readonly legend: LegendParts;
  readonly active: string | null;
  readonly point: (code: string) => void;
}

/** The map with what its colours mean, whose borders they are, and the ways to save it. */
export function MapPicture({ era, title, name, legend, active, point }: MapPictureParts) {
  const { lang, param } = useAddress();
  const words = useWords(WORDS);
  const { number } = useTexts();
  const picture = useRef<SVGSVGElement>(null);
  const told = [labelOf(VALUES, `Era.${era}`, lang), param('year')].filter((part) => part !== null).join(', ');
  const caption = () => [{ text: told }, ...captionOf(legendLines(legend, words, number), words)];
  return (
    <figure className="map-picture">
      <ProvinceMap era={era} cells={legend.cells} title={title} active={active} point={point} picture={picture} />
      <Legend {...legend} />
      <figcaption>
        {words.borders} {words.islands}
      </figcaption>
      <div className="map-save">
        <SavePicture picture={picture} title={title} name={name} caption={caption} />
      </div>
    </figure>
  );
}
