import { useAddress } from '../../address/use-address.js';
import { type SearchQuery } from '../../api/operations.generated.js';
import { type Lang } from '../../address/lang.js';
import { entityName } from '../../text/entity-name.js';
import { KINDS, typeOfKind } from '../../text/kinds.js';
import { labelOf } from '../../text/label.js';
import { useTexts } from '../../text/use-texts.js';

type Facet = SearchQuery['search']['facets'][number];

const FIELDS = [
  { field: 'kind', param: 'kinds' },
  { field: 'place', param: 'places' },
] as const;

/** How what was found divides; what is ticked narrows the search. */
export function Facets({ facets }: { readonly facets: readonly Facet[] }) {
  const { list, set } = useAddress();
  const { search } = useTexts();
  const narrowed = FIELDS.some(({ param }) => list(param).length > 0);
  return (
    <div className="facets">
      {narrowed && (
        <button type="button" onClick={() => set({ kinds: null, places: null })}>
          {search.clear}
        </button>
      )}
      {FIELDS.map(({ field, param }) => (
        <OneFacet key={field} facet={facets.find((facet) => facet.field === field)} field={field} param={param} />
      ))}
    </div>
  );
}

interface OneFacetParts {
  readonly facet: Facet | undefined;
  readonly field: 'kind' | 'place';
  readonly param: string;
}

function OneFacet({ facet, field, param }: OneFacetParts) {
  const { list, set, lang } = useAddress();
  const { search, number } = useTexts();
  const chosen = list(param);
  if (!facet || facet.buckets.length === 0) return null;
  const toggle = (value: string) =>
    set({ [param]: (chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]).join(',') });
  return (
    <fieldset>
      <legend>{search.facet[field]}</legend>
      {facet.buckets.slice(0, 14).map(({ value, label, count }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span>{field === 'kind' ? labelOf(KINDS, typeOfKind(value), lang) : placeName(value, label, lang)}</span>
          <small>{number(count)}</small>
        </label>
      ))}
    </fieldset>
  );
}

/** The API tells places of one name apart by a code. */
function placeName(id: string, label: string, lang: Lang): string {
  return entityName(id, label.replace(/ \(P\d\d\)$/, ''), lang);
}
