import { type ReactNode, useMemo, useState } from 'react';
import { unitProgress } from '../../../shared/select/unit-progress.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { chooseFormFolder, chooseForms, stopWatching, watchForForms } from '../../actions/intake.ts';
import { useIntake } from '../../store/intake-store.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { type Place, usePeriodOverview } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { openReportOf } from '../report/report-choice.tsx';
import { ImportsDialog } from './imports-dialog.tsx';
import { PasteDialog } from './paste-dialog.tsx';

interface CollectButtonsProps {
  readonly place: Place;
  readonly onProblem: (problem: Problem | null) => void;
}

/** Ways in: files, a folder, a watched folder, the clipboard; and what was taken in before. */
export function CollectButtons({ place, onProblem }: CollectButtonsProps): ReactNode {
  const watch = useIntake((state) => state.watch);
  const { standings } = usePeriodOverview(place);
  const { ledger } = useLedgerState();
  const late = useMemo(
    () => unitProgress(standings, ledger, place.period).some(({ missing }) => missing.length > 0),
    [standings, ledger, place.period],
  );
  const [open, setOpen] = useState<'paste' | 'imports' | null>(null);
  const watchEntry: MenuEntry =
    watch.state === 'off'
      ? { label: '监看一个文件夹…', icon: 'eye', run: () => void watchForForms().then(onProblem) }
      : { label: `不再监看“${watch.folder}”`, icon: 'eye', run: () => void stopWatching() };
  return (
    <>
      {watch.state === 'off' ? null : (
        <span className="exchange-watch s13" role="status">
          {watch.state === 'watching'
            ? `正在监看“${watch.folder}”`
            : `监看的“${watch.folder}”连不上，接上后会接着收，台账没有受影响`}
        </span>
      )}
      <Button
        title="每个缺报的单位一份"
        blocked={late ? undefined : '没有缺报的单位'}
        onClick={() => openReportOf('reminderNotice')}
      >
        生成催报单
      </Button>
      <MenuButton
        label="选文件或拖进来"
        icon="import"
        align="end"
        entries={[
          { label: '选文件…', icon: 'document', run: () => void chooseForms(place).then(onProblem) },
          { label: '选文件夹…', icon: 'folder', run: () => void chooseFormFolder(place).then(onProblem) },
          { label: '粘贴表格或文字…', icon: 'copy', run: () => setOpen('paste') },
          watchEntry,
          'line',
          { label: '导入记录与撤销…', icon: 'undo', run: () => setOpen('imports') },
        ]}
      />
      {open === 'paste' ? <PasteDialog place={place} onClose={() => setOpen(null)} /> : null}
      {open === 'imports' ? <ImportsDialog onClose={() => setOpen(null)} /> : null}
    </>
  );
}
