import { Link } from 'wouter';
import { useAddress } from '../address/use-address.js';
import { sourcePath } from '../address/views.js';
import { type EvidencePartsFragment } from '../api/operations.js';

/** Where a fact is stated: each source with its paragraph, which opens to the words when the server holds the text. */
export function Evidence({ evidence }: { readonly evidence: readonly EvidencePartsFragment[] }) {
  return (
    <ul className="evidence">
      {evidence.map((one) => (
        <li key={`${one.source.id} ${one.paragraph ?? ''} ${one.row ?? ''} ${one.raw ?? ''}`}>
          {one.quote === null ? (
            <Where {...one} />
          ) : (
            <details>
              <summary>
                <Place {...one} />
              </summary>
              <blockquote lang="vi">
                <Quote text={one.quote} raw={one.raw} />
                <footer>
                  <Where {...one} />
                </footer>
              </blockquote>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function Where(evidence: EvidencePartsFragment) {
  const { href } = useAddress();
  const { source, paragraph } = evidence;
  return (
    <Link href={`${href(sourcePath(source.id))}${paragraph === null ? '' : `#p${paragraph}`}`}>
      <Place {...evidence} />
    </Link>
  );
}

function Place({ source, paragraph, row }: EvidencePartsFragment) {
  return (
    <>
      <span className="where">{paragraph === null ? row : `§${paragraph}`}</span> {source.name}
    </>
  );
}

/** The words, with the figure as printed set off. */
function Quote({ text, raw }: { readonly text: string; readonly raw: string | null }) {
  const at = raw === null ? -1 : text.indexOf(raw);
  if (raw === null || at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{raw}</mark>
      {text.slice(at + raw.length)}
    </>
  );
}
