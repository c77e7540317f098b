import { type CaptionLine } from '../../parts/picture/standalone.js';
import { type LegendLine } from './legend.js';
import { type WORDS } from './words.js';

/** The legend, and whose borders they are, for a map that is looked at alone. */
export function captionOf(lines: readonly LegendLine[], words: (typeof WORDS)['en']): readonly CaptionLine[] {
  return [
    ...lines.map(({ looks, text, count }) => ({
      text: `${looks === 'bound-mark' ? '≈ ' : ''}${text} (${count})`,
      like: document.querySelector(`.map-legend .area.${looks}`),
    })),
    { text: words.borders },
    { text: words.islands },
  ];
}
