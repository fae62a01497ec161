import { isReported } from '../../../shared/ledger/entry.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { previousPeriod } from '../../../shared/select/places.ts';
import { entryOf } from '../../../shared/select/projects.ts';
import { saveNow } from '../../actions/close.ts';
import { copyFromPreviousPeriod } from '../../actions/edit-entry.ts';
import { useReadOnly } from '../../store/correction-store.ts';
import { currentLedger, useLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { useToast } from '../../ui/toast.tsx';
import { useUndo } from '../frame/use-undo.ts';

/** 沿用上期: fills what is still empty from the period before; nothing written is overwritten. */
export function useCopyPrevious({ book, period }: Place): {
  readonly copy: (project: Project) => void;
  /** Why it cannot be done for a project; undefined where it can. */
  readonly blockedFor: (project: Project) => string | undefined;
} {
  const toast = useToast();
  const { undo } = useUndo();
  const readOnly = useReadOnly(period);
  const previous = useLedger((ledger) => previousPeriod(ledger, period));
  const copy = async (project: Project): Promise<void> => {
    await saveNow();
    const entry = entryOf(currentLedger(), project.id, period.id);
    const source = previous && entryOf(currentLedger(), project.id, previous.id);
    const empty = book.entryFields.filter(
      ({ key }) => (entry?.[key] ?? '').trim() === '' && (source?.[key] ?? '').trim() !== '',
    );
    if (previous === undefined || empty.length === 0) {
      toast({ text: '各栏都已填写，没有沿用。' });
      return;
    }
    await copyFromPreviousPeriod(
      { project, period },
      empty.map(({ key }) => key),
    );
    const words = empty.map(({ label }) => label).join('、');
    toast({ text: `已沿用${periodName(previous)}的${words}`, action: { label: '撤销', run: undo } });
  };
  return {
    copy: (project) => void copy(project),
    blockedFor: (project) => {
      if (readOnly) return '这一期已经定稿，先写更正理由';
      const source = previous && entryOf(currentLedger(), project.id, previous.id);
      return isReported(source) ? undefined : '上期没有填报，无可沿用';
    },
  };
}
