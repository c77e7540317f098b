/** Why figures are not, or not wholly, comparable, as the API tells it. */
export function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    reasons.length > 0 && (
      <ul className="reasons">
        {reasons.map((reason) => (
          <li key={reason}>
            {reason.length > LONG ? (
              <details>
                <summary>{`${reason.slice(0, reason.lastIndexOf(' ', SHORT))} …`}</summary>
                {reason}
              </details>
            ) : (
              reason
            )}
          </li>
        ))}
      </ul>
    )
  );
}

/** From how many letters on a reason opens on demand, and with how many it is announced. */
const LONG = 320;
const SHORT = 160;
