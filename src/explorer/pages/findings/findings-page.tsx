import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { type FindingKind, FindingKinds, Findings } from '../../api/operations.generated.js';
import { useAnswer } from '../../api/use-answer.js';
import { usePages } from '../../api/use-pages.js';
import { FindingList } from '../../parts/finding-list.js';
import { Page } from '../../parts/page.js';
import { Paged } from '../../parts/paged.js';
import { useTexts } from '../../text/use-texts.js';
import { useWords } from '../../text/use-words.js';
import { Choice } from './choice.js';
import { WORDS } from './words.js';
import './findings.css';

/** Who found it: a curator, or a rule of the loader. */
const ORIGINS = ['curated', 'rule'] as const;

export function FindingsPage() {
  const { lang, asOf, list, param, set } = useAddress();
  const { views } = useTexts();
  const words = useWords(WORDS);
  const kinds = list('kinds');
  const origin = ORIGINS.find((one) => one === param('origin')) ?? null;
  const counts = useAnswer(FindingKinds, { asOf }, { keep: true });
  const variables = {
    kinds: kinds.length > 0 ? (kinds as FindingKind[]) : null, // the API says which there are
    where: origin === null ? null : { rule: { isNull: origin === 'curated' } },
    asOf,
    lang: apiLang(lang),
    first: 20,
  };
  const pages = usePages(Findings, variables, (answer) => answer.findings);
  return (
    <Page title={views.findings} below={<p>{words.lead}</p>} shown={{ document: Findings, variables }}>
      <div className="findings-choices">
        <Choice
          counts={(counts.data?.findings.groups.nodes ?? []).map(({ keys, count }) => ({
            value: keys[0]?.value ?? '',
            count,
          }))}
          chosen={kinds}
          choose={(chosen) => set({ kinds: chosen.join(',') }, { replace: true })}
        />
        <label>
          {words.origin}{' '}
          <select value={origin ?? ''} onChange={({ target }) => set({ origin: target.value }, { replace: true })}>
            <option value="">{words.anyOrigin}</option>
            <option value="curated">{words.curated}</option>
            <option value="rule">{words.rule}</option>
          </select>
        </label>
      </div>
      <Paged pages={pages}>
        {(findings) => (findings.length === 0 ? <p>{words.none}</p> : <FindingList findings={findings} />)}
      </Paged>
    </Page>
  );
}
