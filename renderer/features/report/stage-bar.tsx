import { useState, type ReactNode } from 'react';
import { kindInfo } from '../../../shared/report/kinds.ts';
import { isFrozen, possibleActs, stateWords, type StageAct } from '../../../shared/report/stages.ts';
import type { OpenReport } from '../../actions/reports.ts';
import { exportReport, type SavedFile } from '../../actions/reports-export.ts';
import { submitReport } from '../../actions/reports-stages.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ArchiveDialog } from './archive-dialog.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { SavedDialog } from './saved-dialog.tsx';
import { SendBackDialog } from './send-back-dialog.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { StageLogDialog } from './stage-log-dialog.tsx';
import { ACT_WORDS } from './stage-words.ts';
import { useTakeBack } from './take-back/use-take-back.tsx';
import { useWork } from './use-work.tsx';

type Asked = Exclude<StageAct, 'submit'> | 'log' | null;

/** Where the report is on its way, and the next step. */
export function StageBar({ report }: { readonly report: OpenReport }): ReactNode {
  const { scope } = report;
  const [asked, setAsked] = useState<Asked>(null);
  const [copy, setCopy] = useState<SavedFile | null>(null);
  const { run, dialogs } = useWork();
  const toast = useToast();
  const takeBack = useTakeBack(report);
  const known = scope.report ?? { state: 'draft' as const, draft: 1, kind: scope.kind };
  const acts = possibleActs(known);
  const [next] = acts;
  const submit = (): void =>
    run({
      title: `正在排送审稿（第${known.draft}稿）`,
      failed: '没能送审',
      note: '取消就不送审，报告还是草稿。',
      start: (tell) => submitReport(scope, '', tell),
      done: () => toast({ text: `已送审（第${known.draft}稿），送审稿已存下` }),
    });
  const take = (act: StageAct): void => (act === 'submit' ? submit() : setAsked(act));
  const printCopy = (): void =>
    run({
      title: '正在排送审稿',
      failed: '没能导出送审稿',
      note: '取消后不留半个文件。',
      start: (tell) => exportReport(scope, 'docx', { reviewCopy: true }, tell),
      done: setCopy,
    });
  const entries: MenuEntry[] = [
    ...acts.map((act) => ({
      label: act === 'submit' ? `送审（第${known.draft}稿）` : `${ACT_WORDS[act]}…`,
      run: () => take(act),
    })),
    ...(kindInfo(scope.kind).files.includes('docx') ? [{ label: '导出送审稿（宽行距、带行号）', run: printCopy }] : []),
    ...(isFrozen(known) ? [] : [{ label: '收回改稿…', run: () => void takeBack.ask() }]),
    'line',
    { label: '办理过程', run: () => setAsked('log') },
  ];
  const close = (): void => setAsked(null);
  return (
    <>
      <MenuButton
        label={`报告状态：${stateWords(known)}`}
        chosen={stateWords(known)}
        variant="quiet"
        entries={entries}
      />
      {next === undefined ? null : <Button onClick={() => take(next)}>{ACT_WORDS[next]}</Button>}
      {dialogs}
      {takeBack.element}
      {copy === null ? null : <SavedDialog title="已导出送审稿" file={copy} onClose={() => setCopy(null)} />}
      {asked === 'sendBack' ? <SendBackDialog scope={scope} onClose={close} /> : null}
      {asked === 'sign' ? <SignDialog scope={scope} onClose={close} /> : null}
      {asked === 'finalise' ? <FreezeDialog report={report} onClose={close} /> : null}
      {asked === 'archive' ? <ArchiveDialog period={scope.period} onClose={close} /> : null}
      {asked === 'log' ? <StageLogDialog stages={scope.report?.stages ?? []} onClose={close} /> : null}
    </>
  );
}
