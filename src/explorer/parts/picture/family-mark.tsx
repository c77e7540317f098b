import { FAMILIES, type Family } from './families.js';

/** The sign of a family, `size` pixels wide. */
export function FamilyMark({ family, size = 14 }: { readonly family: Family; readonly size?: number }) {
  return (
    <svg className={`family-mark family-${family}`} width={size} height={size} viewBox="-1.1 -1.1 2.2 2.2" aria-hidden>
      <polygon points={FAMILIES[family].corners.join(' ')} />
    </svg>
  );
}
