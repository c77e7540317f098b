import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { EntityTimeline } from '../../api/operations.generated.js';
import { usePages } from '../../api/use-pages.js';
import { EntityLink } from '../../parts/entity-link.js';
import { Evidence } from '../../parts/evidence.js';
import { Paged } from '../../parts/paged.js';
import { dayText } from '../../text/day-text.js';
import { useWords } from '../../text/use-words.js';
import { WORDS } from './words.js';

/** What happened to an entity and around it; what came after the chosen day is paler. */
export function Timeline({ id }: { readonly id: string }) {
  const { lang, asOf } = useAddress();
  const words = useWords(WORDS);
  const pages = usePages(EntityTimeline, { id, lang: apiLang(lang), first: 25 }, ({ node }) => node?.timeline);
  return (
    <Paged pages={pages}>
      {(entries) => (
        <ol className="timeline">
          {entries.map(({ date, title, entity, evidence }, index) => {
            const later = asOf !== null && date > asOf;
            return (
              <li key={`${date} ${entity.id} ${index}`} className={later ? 'timeline-later' : ''}>
                <time dateTime={date}>{dayText(date, lang)}</time>
                <div>
                  {entity.id === id ? title : <EntityLink id={entity.id} name={title} />}
                  {later && <span className="tag">{words.later}</span>}
                </div>
                <Evidence evidence={evidence} />
              </li>
            );
          })}
        </ol>
      )}
    </Paged>
  );
}
