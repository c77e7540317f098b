import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { apiLang } from '../address/lang.js';
import { useAddress } from '../address/use-address.js';
import { allOf } from '../api/all-of.js';
import { IndicatorChoices } from '../api/operations.generated.js';
import { useTexts } from '../text/use-texts.js';
import { useWords } from '../text/use-words.js';
import { COMPARED_WORDS } from './compared-words.js';
import { type Option } from './option.js';
import { OptionBox } from './option-box.js';

/** The indicators of which provinces have figures, those with most figures first. */
export function useIndicators(): UseQueryResult<readonly Option[]> {
  const { lang } = useAddress();
  const { number } = useTexts();
  const words = useWords(COMPARED_WORDS);
  const variables = { lang: apiLang(lang) };
  return useQuery({
    queryKey: ['all', IndicatorChoices.text, variables],
    queryFn: ({ signal }) => allOf(IndicatorChoices, variables, ({ observations }) => observations.groups, signal),
    select: (groups) =>
      groups.flatMap(({ count, keys: [key] }) => {
        if (!key?.entity) return [];
        const { id, name, aliases } = key.entity;
        return [{ id, name, also: aliases, hint: words.figures(number(count), count) }];
      }),
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
