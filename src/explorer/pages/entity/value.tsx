import { useAddress } from '../../address/use-address.js';
import { type KindField } from '../../api/operations.generated.js';
import { dayText } from '../../text/day-text.js';
import { labelOf } from '../../text/label.js';
import { unitName } from '../../text/amount.js';
import { useTexts } from '../../text/use-texts.js';
import { useWords } from '../../text/use-words.js';
import { VALUES } from '../../text/values.js';
import { WORDS } from './words.js';

/** What a field holds, for people. */
export function Value({ field, value }: { readonly field: KindField; readonly value: unknown }) {
  if (field.list && Array.isArray(value))
    return (
      <ul>
        {value.map((one: unknown, index) => (
          <li key={index}>
            <Single field={field} value={one} />
          </li>
        ))}
      </ul>
    );
  return <Single field={field} value={value} />;
}

function Single({ field: { name, type }, value }: { readonly field: KindField; readonly value: unknown }) {
  const { lang } = useAddress();
  const { number } = useTexts();
  const { yes, no } = useWords(WORDS);
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return name === 'rank' ? String(value) : number(value);
  const text = String(value);
  if (type === 'PartialDate') return <time dateTime={text}>{dayText(text, lang)}</time>;
  if (type === 'URL') return <a href={text}>{text}</a>;
  if (type.startsWith('enum ')) return labelOf(VALUES, `${type.slice('enum '.length)}.${text}`, lang);
  if (name === 'unit') return unitName(text, lang);
  return name === 'sha256' ? <code>{text}</code> : <span lang="vi">{text}</span>;
}
