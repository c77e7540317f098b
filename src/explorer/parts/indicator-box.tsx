import { useQuery } from '@tanstack/react-query';
import { apiLang } from '../address/lang.js';
import { useAddress } from '../address/use-address.js';
import { allOf } from '../api/all-of.js';
import { IndicatorChoices } from '../api/operations.js';
import { useTexts } from '../text/use-texts.js';
import { useWords } from '../text/use-words.js';
import { COMPARED_WORDS } from './compared-words.js';
import { type Option } from './option.js';
import { OptionBox } from './option-box.js';

/** The indicators of which provinces have figures, those with most figures first. Undefined: not there yet. */
export function useIndicators(): readonly Option[] | undefined {
  const { lang } = useAddress();
  const { number } = useTexts();
  const words = useWords(COMPARED_WORDS);
  const variables = { lang: apiLang(lang) };
  const { data } = useQuery({
    queryKey: ['all', IndicatorChoices.text, variables],
    queryFn: ({ signal }) => allOf(IndicatorChoices, variables, ({ observations }) => observations.groups, signal),
  });
  return data?.flatMap(({ count, keys }) => {
    const indicator = keys[0]?.entity;
    return indicator
      ? [{ id: indicator.id, name: indicator.name, also: indicator.aliases, hint: words.figures(number(count), count) }]
      : [];
  });
}

interface IndicatorBoxParts {
  readonly indicators: readonly Option[];
  readonly chosen: string;
}

/** Chooses the indicator of the view, which the address keeps; what belonged to the one before is forgotten. */
export function IndicatorBox({ indicators, chosen }: IndicatorBoxParts) {
  const { set } = useAddress();
  const words = useWords(COMPARED_WORDS);
  return (
    <OptionBox
      label={words.indicator}
      placeholder={words.findIndicator}
      options={indicators}
      chosen={indicators.find(({ id }) => id === chosen)?.name ?? chosen}
      choose={(indicator) => set({ indicator, year: null, by: null })}
    />
  );
}
