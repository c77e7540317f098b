import { useAddress } from '../address/use-address.js';
import { apiLang } from '../address/lang.js';
import { Suggestions, type SuggestionsQuery } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { HitKind } from '../parts/hit-kind.js';
import { Snippet } from '../parts/snippet.js';
import { entityName } from '../text/entity-name.js';
import { useSettled } from './use-settled.js';

type Hit = SuggestionsQuery['search']['edges'][number];

/** The best hits for what is typed; empty while nothing is, or when the box is not `open`. */
export function useSuggestions(text: string, open: boolean): readonly Hit[] {
  const { lang, asOf } = useAddress();
  const typed = useSettled(text.trim(), 150);
  const asked = open && typed !== '';
  const { data } = useAnswer(Suggestions, { text: typed, asOf, lang: apiLang(lang) }, { keep: true, when: asked });
  return asked ? (data?.search.edges ?? []) : [];
}

interface SuggestedParts {
  readonly id: string;
  readonly hits: readonly Hit[];
  readonly active: number;
  readonly choose: (entity: string) => void;
}

export function Suggested({ id, hits, active, choose }: SuggestedParts) {
  const { lang } = useAddress();
  return (
    <ul className="suggested" id={id} role="listbox">
      {hits.map(({ node, why }, index) => (
        <li
          key={node.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          // the box keeps the focus, as a listbox of a combobox wants it
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(node.id)}
        >
          <span>{entityName(node.id, node.name, lang)}</span> <HitKind node={node} />
          {why[0] && why[0].field !== 'name' && <Snippet text={why[0].snippet} />}
        </li>
      ))}
    </ul>
  );
}
