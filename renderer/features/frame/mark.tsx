import type { ReactNode } from 'react';

/** The program's sign. */
export function Mark({ size }: { readonly size: number }): ReactNode {
  return (
    <svg className="frame-mark" width={size} height={size} viewBox="2 2 28 28" role="img" aria-label="进展台账">
      <rect x="2" y="2" width="28" height="28" rx="7" fill="currentColor" />
      <path className="is-lines" d="M9 10h14M9 16h9M9 22h5" />
      <path className="is-tick" d="M16.5 21.5l2.6 2.6 5-6.2" />
    </svg>
  );
}
