// What can be done about the finding that is open, by mouse and by key.
import { fixFindings, fixWords, restoreFinding } from '../../actions/checks.ts';
import { useReadOnly } from '../../store/correction-store.ts';
import type { PeriodFindings } from '../../store/findings.ts';
import type { Place } from '../../store/place.ts';
import { setView } from '../../store/view-store.ts';
import { useToast } from '../../ui/toast.tsx';
import { useUndo } from '../frame/use-undo.ts';
import { type CheckLine, type Listed, neighbourKey } from './check-lists.ts';
import { findingKey, textOf, whereWords } from './finding-words.ts';
import { goToFinding } from './go-to-finding.ts';

export type CheckActs = {
  readonly go: () => void;
  readonly fix: () => void;
  readonly dismiss: () => void;
  readonly restore: () => void;
  /** Opens the next finding, before this one leaves the list. */
  readonly stepOn: () => void;
};

export function useCheckActs(
  place: Place,
  findings: PeriodFindings,
  lines: readonly CheckLine[],
  current: Listed | null,
  askReason: () => void,
): CheckActs {
  const toast = useToast();
  const { undo } = useUndo();
  const locked = useReadOnly(place.period);
  const stepOn = (): void => {
    if (current !== null) setView({ checkFinding: neighbourKey(lines, findingKey(current.finding)) });
    focusList();
  };
  const fix = async (): Promise<void> => {
    if (current === null || current.finding.fix === null || current.dismissal !== null || locked) return;
    const { finding } = current;
    const facts = findings.facts.get(finding.projectId ?? '');
    const text = textOf(facts, finding);
    if (!facts || text === undefined) return;
    const what = fixWords(facts.project, whereWords(facts, finding));
    stepOn();
    const fixed = await fixFindings(place.period, [{ finding, text }], what);
    if (fixed === 0) toast({ text: '文字已经变了，没有修正。再看一遍这一处' });
    else toast({ text: `已修正${what}`, action: { label: '撤销', run: undo } });
  };
  const restore = async (): Promise<void> => {
    if (current?.dismissal == null) return;
    stepOn();
    await restoreFinding(current.dismissal, current.finding.message);
    toast({ text: '已取消忽略', action: { label: '撤销', run: undo } });
  };
  return {
    go: () => (current === null ? undefined : goToFinding(place, current.finding)),
    fix: () => void fix(),
    dismiss: () => (current === null || current.dismissal !== null ? undefined : askReason()),
    restore: () => void restore(),
    stepOn,
  };
}

/** The keys go on in the list, once a dialog has given the focus back. */
function focusList(): void {
  requestAnimationFrame(() => {
    const list = document.querySelector<HTMLElement>('.check-list [role="listbox"]');
    if (list) list.focus();
  });
}
