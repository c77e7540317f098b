import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { EntityFindings as FindingsOf } from '../../api/operations.generated.js';
import { usePages } from '../../api/use-pages.js';
import { FindingList } from '../../parts/finding-list.js';
import { Paged } from '../../parts/paged.js';

/** The doubts that concern an entity. */
export function EntityFindings({ id }: { readonly id: string }) {
  const { lang } = useAddress();
  const pages = usePages(FindingsOf, { about: [id], lang: apiLang(lang), first: 10 }, (answer) => answer.findings);
  return <Paged pages={pages}>{(findings) => <FindingList findings={findings} />}</Paged>;
}
