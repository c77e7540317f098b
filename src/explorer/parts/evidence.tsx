import { useState } from 'react';
import { Link } from 'wouter';
import { useAddress } from '../address/use-address.js';
import { sourcePath } from '../address/views.js';
import { type EvidencePartsFragment } from '../api/operations.generated.js';
import { Quote } from './quote.js';

/** Where a fact is stated: each source with its paragraphs or rows; a paragraph opens to its words when the server holds the text. */
export function Evidence({ evidence }: { readonly evidence: readonly EvidencePartsFragment[] }) {
  const sources = [...new Set(evidence.map(({ source }) => source.id))];
  return (
    <ul className="evidence">
      {sources.map((id) => (
        <InSource key={id} stated={evidence.filter(({ source }) => source.id === id)} />
      ))}
    </ul>
  );
}

function InSource({ stated }: { readonly stated: readonly EvidencePartsFragment[] }) {
  const { href } = useAddress();
  const [open, setOpen] = useState<number | null>(null);
  const source = stated[0]?.source;
  const shown = open === null ? undefined : stated[open];
  if (!source) return null;
  return (
    <li>
      <span className="evidence-where">
        {stated.map((one, index) =>
          one.quote === null ? (
            <Link key={index} className="where" href={`${href(sourcePath(source.id))}${anchor(one)}`}>
              {placeOf(one)}
            </Link>
          ) : (
            <button
              key={index}
              type="button"
              className="where"
              aria-expanded={open === index}
              onClick={() => setOpen(open === index ? null : index)}
            >
              {placeOf(one)}
            </button>
          ),
        )}
        <Link
          className="evidence-source"
          href={`${href(sourcePath(source.id))}${anchor(shown ?? stated[0])}`}
          title={source.name}
        >
          {source.name}
        </Link>
      </span>
      {shown?.quote != null && (
        <blockquote lang="vi">
          <Quote text={shown.quote} raw={shown.raw} />
        </blockquote>
      )}
    </li>
  );
}

function placeOf({ paragraph, row }: EvidencePartsFragment): string {
  return paragraph === null ? (row ?? '') : `§${paragraph}`;
}

function anchor(evidence: EvidencePartsFragment | undefined): string {
  return evidence?.paragraph == null ? '' : `#p${evidence.paragraph}`;
}
