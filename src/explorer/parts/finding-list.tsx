import { Link } from 'wouter';
import { useAddress } from '../address/use-address.js';
import { pagePath } from '../address/views.js';
import { type FindingPartsFragment } from '../api/operations.generated.js';
import { labelOf } from '../text/label.js';
import { RULES } from '../text/rules.js';
import { VALUES } from '../text/values.js';
import { EntityLink } from './entity-link.js';
import { Evidence } from './evidence.js';

/** Doubts: what is wrong, about what, and where it is stated. */
export function FindingList({ findings }: { readonly findings: readonly FindingPartsFragment[] }) {
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <OneFinding key={finding.id} {...finding} />
      ))}
    </ul>
  );
}

function OneFinding({ id, kind, explanation, explanationEn, rule, concerns, evidence }: FindingPartsFragment) {
  const { lang, href } = useAddress();
  return (
    <li>
      <p className="finding-kind">
        <Link href={href(pagePath(id))}>{labelOf(VALUES, `FindingKind.${kind}`, lang)}</Link>
        {rule !== null && <small>{labelOf(RULES, rule, lang)}</small>}
      </p>
      <p lang={lang === 'en' && explanationEn === null ? 'vi' : lang}>{explanation}</p>
      <ul className="finding-concerns">
        {concerns.map((one) => (
          <li key={one.id}>
            <EntityLink id={one.id} name={one.name} />
          </li>
        ))}
      </ul>
      <Evidence evidence={evidence} />
    </li>
  );
}
