import { type ReactNode, useState } from 'react';
import type { Finding } from '../../../shared/check/finding.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { fixFindings, fixWords } from '../../actions/checks.ts';
import { useReadOnly } from '../../store/correction-store.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { Remark } from '../../ui/remark.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useUndo } from '../frame/use-undo.ts';
import './check.css';
import { DismissDialog } from './dismiss-dialog.tsx';
import { editWords } from './excerpt.ts';
import { findingKey } from './finding-words.ts';
import type { TextRemarks as Remarks } from './use-text-remarks.ts';

export interface TextRemarksProps {
  readonly id: string;
  readonly place: Place;
  readonly project: Project;
  readonly label: string;
  readonly remarks: Pick<Remarks, 'remarks' | 'text'>;
}

/** What the checker says of a text, in lines under it. */
export function TextRemarks({ id, place, project, label, remarks }: TextRemarksProps): ReactNode {
  const [dismissing, setDismissing] = useState<Finding | null>(null);
  const readOnly = useReadOnly(place.period);
  const toast = useToast();
  const { undo } = useUndo();
  const fix = async (finding: Finding): Promise<void> => {
    const what = fixWords(project, label);
    const fixed = await fixFindings(place.period, [{ finding, text: remarks.text }], what);
    if (fixed > 0) toast({ text: `已修正${what}`, action: { label: '撤销', run: undo } });
  };
  return (
    <div className="text-remarks" id={id} role="group" aria-label={`${label}的校核意见`}>
      {remarks.remarks.map((finding) => (
        <Remark
          key={findingKey(finding)}
          icon={finding.severity === 'must' ? 'triangle' : 'note'}
          action={
            readOnly ? null : (
              <span className="text-remark-acts">
                {finding.fix === null ? null : (
                  <Button variant="link" onClick={() => void fix(finding)}>
                    {fixLabel(finding, remarks.text)}
                  </Button>
                )}
                <Button variant="link" onClick={() => setDismissing(finding)}>
                  忽略
                </Button>
              </span>
            )
          }
        >
          {finding.severity === 'must' ? <b>必改 </b> : null}
          {finding.message}
        </Remark>
      ))}
      {dismissing === null ? null : (
        <DismissDialog place={place} finding={dismissing} onClose={() => setDismissing(null)} />
      )}
    </div>
  );
}

/** 删去多出的后引号（”）: the change itself, before it is made. */
function fixLabel({ fix }: Finding, text: string): string {
  const [first] = fix?.edits ?? [];
  if (!first) return '修正';
  const words = editWords(text, first);
  return fix?.edits.length === 1 ? words : `${words}，等 ${fix?.edits.length} 处`;
}
