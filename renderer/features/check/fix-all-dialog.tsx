import type { ReactNode } from 'react';
import { fixFindings } from '../../actions/checks.ts';
import type { PeriodFindings } from '../../store/findings.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useUndo } from '../frame/use-undo.ts';
import { findingKey, textOf, whereWords } from './finding-words.ts';
import { FixPreview } from './fix-preview.tsx';

interface FixAllDialogProps {
  readonly place: Place;
  readonly findings: PeriodFindings;
  readonly onClose: () => void;
}

/** Every change that would be made, before it is made; one step for undo. */
export function FixAllDialog({ place, findings, onClose }: FixAllDialogProps): ReactNode {
  const toast = useToast();
  const { undo } = useUndo();
  const fixables = findings.open.flatMap((finding) => {
    const facts = findings.facts.get(finding.projectId ?? '');
    const text = textOf(facts, finding);
    return finding.fix === null || text === undefined || !facts ? [] : [{ finding, text, facts }];
  });
  const fix = async (): Promise<void> => {
    onClose();
    const fixed = await fixFindings(place.period, fixables, `${fixables.length} 处`);
    toast({ text: `已自动修正 ${fixed} 处`, action: { label: '撤销', run: undo } });
  };
  return (
    <Dialog
      title={`自动修正 ${fixables.length} 处？`}
      size="medium"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>不修正</Button>
          <Button variant="primary" data-first-focus="" onClick={() => void fix()}>
            {`修正 ${fixables.length} 处`}
          </Button>
        </>
      }
    >
      <p className="mid">改动如下，其他文字不动，可以一次撤销。</p>
      <ul className="check-fixes">
        {fixables.map(({ finding, text, facts }) => (
          <li key={findingKey(finding)}>
            <span className="dim s13">{`${facts.project.number} ${facts.project.title} · ${whereWords(facts, finding)}`}</span>
            <FixPreview finding={finding} text={text} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
