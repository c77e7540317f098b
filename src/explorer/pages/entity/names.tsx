import { type EntityHeadQuery } from '../../api/operations.generated.js';
import { useAddress } from '../../address/use-address.js';
import { spanText } from '../../text/day-text.js';
import { useWords } from '../../text/use-words.js';
import { WORDS } from './words.js';

type Entity = NonNullable<EntityHeadQuery['node']>;

/** Its other names, its id and its codes. */
export function Names({ entity }: { readonly entity: Entity }) {
  const { lang } = useAddress();
  const words = useWords(WORDS);
  const { id, name, nameEn, aliases, identifiers, collective } = entity;
  return (
    <div className="names">
      {nameEn !== null && nameEn !== name && <p lang="en">{nameEn}</p>}
      {aliases.length > 0 && (
        <p>
          {words.alsoCalled}: <span lang="vi">{aliases.join(' · ')}</span>
        </p>
      )}
      {collective && <p>{words.collective}</p>}
      <p className="names-codes">
        <code>{id}</code>
        {identifiers.map(({ scheme, value, from, to }) => (
          <span key={`${scheme} ${value} ${from ?? ''}`} title={spanText(from, to, lang)}>
            {scheme} <code>{value}</code>
          </span>
        ))}
      </p>
    </div>
  );
}
