import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { ask } from '../../api/ask.js';
import { type Era, Provinces } from '../../api/operations.generated.js';
import { type Option } from '../../parts/option.js';
import { OptionBox } from '../../parts/option-box.js';
import { labelOf } from '../../text/label.js';
import { useWords } from '../../text/use-words.js';
import { VALUES } from '../../text/values.js';
import { WORDS } from './words.js';

interface Province extends Option {
  readonly era: Era;
}

/** The API compares no more. */
const MOST = 100;

/** The provinces of both orders. */
export function useProvinces(): UseQueryResult<readonly Province[]> {
  const { lang } = useAddress();
  const optionsOf = async (era: Era, signal: AbortSignal): Promise<readonly Province[]> => {
    const { provinces } = await ask(Provinces, { era, lang: apiLang(lang) }, signal);
    const hint = labelOf(VALUES, `Era.${era}`, lang);
    return provinces.nodes.map(({ id, name }) => ({ id, name, era, also: [], hint }));
  };
  return useQuery({
    queryKey: ['both', Provinces.text, lang],
    queryFn: async ({ signal }) => (await Promise.all([optionsOf('P63', signal), optionsOf('P34', signal)])).flat(),
  });
}

interface PlacePickerParts {
  readonly provinces: readonly Province[];
  readonly chosen: readonly string[];
}

/** The places compared, which the address keeps, and a box to add one. */
export function PlacePicker({ provinces, chosen }: PlacePickerParts) {
  const { set } = useAddress();
  const words = useWords(WORDS);
  const choose = (places: readonly string[]) => set({ places: places.join(',') });
  const nameOf = (id: string) => provinces.find((one) => one.id === id)?.name ?? id;
  return (
    <div className="place-picker">
      <OptionBox
        label={words.addPlace}
        placeholder={words.findPlace}
        options={chosen.length < MOST ? provinces.filter(({ id }) => !chosen.includes(id)) : []}
        chosen=""
        choose={(id) => choose([...chosen, id])}
      />
      {chosen.length === 0 ? (
        <p className="place-none">{words.everywhere}</p>
      ) : (
        <ul>
          {chosen.map((id) => (
            <li key={id}>
              {nameOf(id)}
              <button
                type="button"
                aria-label={words.remove(nameOf(id))}
                onClick={() => choose(chosen.filter((one) => one !== id))}
              >
                ×
              </button>
            </li>
          ))}
          <li>
            <button type="button" onClick={() => choose([])}>
              {words.removeAll}
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}
