import { type InBoth, type Lang } from '../lang.js';
import { type Figure } from './figure.js';

/** A sentence, or a part of one, in either language. */
export type Sentence = (lang: Lang) => string;

/** `Beginning: rest.` */
export function telling(beginning: InBoth, rest: Sentence): Sentence {
  return (lang) => `${beginning[lang]}: ${rest(lang)}.`;
}

/** The same words whatever they are about. */
export function saying(words: InBoth): Sentence {
  return (lang) => words[lang];
}

/** A figure as its source prints it. */
export function quoted(figure: Figure): Sentence {
  return (lang) => `${figure.place.label[lang]} “${figure.raw}”`;
}

/** `A, B: 5; C: none told`: places under the values they have, in the order in which the values come. */
export function listed(figures: readonly Figure[], valueOf: (figure: Figure, lang: Lang) => string): Sentence {
  return (lang) => {
    const values = [...new Set(figures.map((one) => valueOf(one, lang)))];
    const placesWith = (value: string) => [
      ...new Set(figures.filter((one) => valueOf(one, lang) === value).map(({ place }) => place.label[lang])),
    ];
    return values.map((value) => `${placesWith(value).join(', ')}: ${value}`).join('; ');
  };
}

/** Several, one after the other. */
export function joined(parts: readonly Sentence[], between: string): Sentence {
  return (lang) => parts.map((part) => part(lang)).join(between);
}
