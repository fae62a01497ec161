import type { ReactNode } from 'react';
import type { Finding } from '../../../shared/check/finding.ts';
import { Difference } from '../../ui/difference.tsx';
import { changeParts, editWords } from './excerpt.ts';

/** What 自动修正 changes: dropped words struck, new ones marked, and the same in words. */
export function FixPreview({ finding, text }: { readonly finding: Finding; readonly text: string }): ReactNode {
  const edits = finding.fix?.edits ?? [];
  return (
    <p className="check-fix selectable">
      <Difference parts={changeParts(text, edits)} />
      <span className="check-fix-words">{edits.map((edit) => editWords(text, edit)).join('；')}</span>
    </p>
  );
}
