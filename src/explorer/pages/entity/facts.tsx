import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { type KindField } from '../../api/operations.generated.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../parts/answered.js';
import { FIELDS } from '../../text/fields.js';
import { labelOf } from '../../text/label.js';
import { useWords } from '../../text/use-words.js';
import { factFields, factsQuery } from './facts-query.js';
import { Value } from './value.js';
import { WORDS } from './words.js';

/** The fields of an entity that say something, whatever its kind. */
export function Facts({ id, kind }: { readonly id: string; readonly kind: string }) {
  const { lang } = useAddress();
  const words = useWords(WORDS);
  const fields = factFields(kind);
  const answer = useAnswer(factsQuery(kind), { id, lang: apiLang(lang) }, { when: fields.length > 0 });
  if (fields.length === 0) return <p>{words.noFacts}</p>;
  return (
    <Answered answer={answer}>
      {({ node }) => {
        const told = fields.filter((field) => tells(field, node?.[field.name], lang));
        if (told.length === 0) return <p>{words.noFacts}</p>;
        return (
          <dl className="facts">
            {told.map((field) => (
              <div key={field.name}>
                <dt>{labelOf(FIELDS, field.name, lang)}</dt>
                <dd>
                  <Value field={field} value={node?.[field.name]} />
                </dd>
              </div>
            ))}
          </dl>
        );
      }}
    </Answered>
  );
}

/** Whether a field has something to say; of a text with an English twin (`region`, `regionEn`) one is enough. */
function tells({ name, lang: translated }: KindField, value: unknown, lang: 'vi' | 'en'): boolean {
  if (value === null || value === undefined || value === false) return false;
  if (Array.isArray(value)) return value.length > 0;
  if (name === 'explanationEn') return false;
  if (name.endsWith('En')) return lang === 'en';
  return translated || !(lang === 'en' && name === 'region');
}
