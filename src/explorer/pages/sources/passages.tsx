import { useEffect } from 'react';
import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { SourcePassages, type SourcePassagesQuery } from '../../api/operations.generated.js';
import { usePages, type Pages } from '../../api/use-pages.js';
import { Paged } from '../../parts/paged.js';
import { useWords } from '../../text/use-words.js';
import { Stated } from './stated.js';
import { WORDS } from './words.js';

type Passage = NonNullable<SourcePassagesQuery['source']>['passages']['nodes'][number];

/** A text's paragraphs in their order, beside what was taken from each. An address that names one (`#p16`) leads to it. */
export function Passages({ id }: { readonly id: string }) {
  const { lang } = useAddress();
  const words = useWords(WORDS);
  const variables = { id, lang: apiLang(lang), first: 15 };
  const pages = usePages(SourcePassages, variables, ({ source }) => source?.passages);
  useNamedParagraph(pages);
  const silent = pages.items?.every(({ quote }) => quote === null) ?? false;
  return (
    <>
      {silent && <p className="source-silent">{words.noWords}</p>}
      <Paged pages={pages}>
        {(passages) => (
          <ol className="passages">
            {passages.map((passage) => (
              <OnePassage key={passage.paragraph} passage={passage} />
            ))}
          </ol>
        )}
      </Paged>
    </>
  );
}

function OnePassage({ passage }: { readonly passage: Passage }) {
  const { paragraph, quote } = passage;
  return (
    <li id={`p${paragraph}`} tabIndex={-1}>
      <a className="passage-number" href={`#p${paragraph}`}>
        §{paragraph}
      </a>
      {quote !== null && <blockquote lang="vi">{quote}</blockquote>}
      <Stated passage={passage} />
    </li>
  );
}

/** Reads on until the paragraph named in the address is there, then shows it. */
function useNamedParagraph({ items, hasMore, loading, more }: Pages<Passage>): void {
  const count = items?.length ?? 0;
  useEffect(() => {
    const named = /^#p\d+$/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : undefined;
    if (named === undefined || count === 0) return;
    if (named) show(named);
    else if (hasMore && !loading) more();
    // `more` is another function each time, and what it reads is counted
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [count, hasMore, loading]);
}

function show(paragraph: HTMLElement): void {
  paragraph.focus({ preventScroll: true });
  paragraph.scrollIntoView({ block: 'start' });
}
