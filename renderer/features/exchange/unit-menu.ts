// What the right button offers on a unit.
import type { UnitDelivery } from '../../../shared/select/deliveries.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { addStampedScan, noteReminders } from '../../actions/exchange-notes.ts';
import { describeKeepFailure } from '../../messages/intake-failure.ts';
import type { Place } from '../../store/place.ts';
import { setView } from '../../store/view-store.ts';
import { copyText } from '../../ui/copy-text.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import type { useToast } from '../../ui/toast.tsx';
import { openReportOf } from '../report/report-choice.tsx';
import { reminderText } from './delivery-words.ts';

export interface UnitActs {
  readonly toast: ReturnType<typeof useToast>;
  readonly call: (unitId: string) => void;
  readonly onProblem: (problem: Problem | null) => void;
}

export function unitEntries(delivery: UnitDelivery, place: Place, acts: UnitActs): MenuEntry[] {
  const { unit } = delivery;
  return [
    { label: '复制催报文字', icon: 'copy', run: () => void remindByMessage(delivery, place, acts.toast) },
    { label: '记一次催报…', icon: 'phone', run: () => acts.call(unit.id) },
    {
      label: delivery.scan ? '换盖章件…' : '收盖章件…',
      icon: 'attach',
      run: () => void takeScan(delivery, place, acts),
    },
    {
      label: '写催报单…',
      icon: 'document',
      run: () => openReportOf('reminderNotice', { projectId: null, unitId: unit.id, supervisionId: null }),
    },
    'line',
    {
      label: '看它的项目',
      icon: 'list',
      run: () =>
        setView({
          screen: 'ledger',
          panelOpen: false,
          filter: { text: '', categoryId: null, unitId: unit.id, status: null, light: null },
        }),
    },
  ];
}

/** The text is on the clipboard, and the reminder noted. */
export async function remindByMessage(delivery: UnitDelivery, place: Place, toast: UnitActs['toast']): Promise<void> {
  const { unit } = delivery;
  if (!copyText(reminderText(delivery, place))) {
    toast({ text: '没能复制，催报没有登记。可以改用“记一次催报”。' });
    return;
  }
  await noteReminders(place.period, [unit], () => ({ channel: 'message', contact: unit.liaison, note: '' }));
  toast({ text: `已复制给${unit.shortName}的催报文字，并记了一次催报` });
}

export async function takeScan(
  { unit }: UnitDelivery,
  place: Place,
  { toast, onProblem }: Pick<UnitActs, 'toast' | 'onProblem'>,
): Promise<void> {
  const added = await addStampedScan(place.period, unit);
  if (!added.ok) onProblem(describeKeepFailure(added.error));
  else if (added.value) toast({ text: `已收下${unit.shortName}的盖章扫描件` });
}
