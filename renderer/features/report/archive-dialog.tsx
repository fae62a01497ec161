import { useMemo, useState, type ReactNode } from 'react';
import { periodTitle, type Period } from '../../../shared/ledger/period.ts';
import { archivePlan } from '../../../shared/report/archive.ts';
import { kindInfo } from '../../../shared/report/kinds.ts';
import { stateWords } from '../../../shared/report/stages.ts';
import { archivePeriod, type Archived } from '../../actions/reports-archive.ts';
import { describeExportError } from '../../messages/export-error.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Remark } from '../../ui/remark.tsx';
import { SavedDialog } from './saved-dialog.tsx';
import { useWork } from './use-work.tsx';

type ArchiveDialogProps = { readonly period: Period; readonly onClose: () => void };

/** 归档: what goes into the folder of the period, then the folder itself. */
export function ArchiveDialog({ period, onClose }: ArchiveDialogProps): ReactNode {
  // As it was when the question was asked: the reports are 归档 by the time the answer is shown.
  const plan = useMemo(() => archivePlan(currentLedger(), period), [period]);
  const [archived, setArchived] = useState<Archived | null>(null);
  const { run, dialogs } = useWork();
  const counts = (['报告', '报送原件', '佐证'] as const).flatMap((folder) => {
    const files = plan.files.filter((file) => file.folder === folder);
    const kinds = folder === '报告' ? `（${[...new Set(files.map(({ what }) => what))].join('、')}）` : '';
    return files.length === 0 ? [] : [`${folder} ${files.length} 个文件${kinds}`];
  });
  const write = (): void =>
    run({
      title: '正在归档',
      failed: '没能归档',
      note: '取消后，已经写好的文件留在文件夹里，报告不算归档。',
      start: (tell) => archivePeriod(period, tell, (error) => describeExportError(error).happened),
      done: setArchived,
    });
  if (archived !== null) {
    return (
      <SavedDialog title={`已归档${periodTitle(period)}`} file={archived.index} onClose={onClose}>
        <p>{`${archived.count} 个文件和归档目录，在“${archived.index.folder}”文件夹。`}</p>
        {archived.problems.length > 0 ? (
          <ul className="report-unsettled" role="alert">
            {archived.problems.map(({ name, problem, hash }) => (
              <li key={hash}>{`${name}：${problem}`}</li>
            ))}
          </ul>
        ) : null}
      </SavedDialog>
    );
  }
  return (
    <>
      <Dialog
        title={`归档${periodTitle(period)}`}
        onClose={onClose}
        actions={
          <>
            <Button onClick={onClose}>不归档</Button>
            <Button variant="primary" data-first-focus="" onClick={write}>
              选择文件夹并归档
            </Button>
          </>
        }
      >
        <p>{`在选定的位置新建“${plan.title}”文件夹，放入${counts.length === 0 ? '' : `${counts.join('、')}，另附`}一份归档目录（列出文件、催报、更正和办理过程）。`}</p>
        {plan.withoutFiles.length > 0 ? (
          <Remark>{`${plan.withoutFiles.map(({ kind }) => kindInfo(kind).name).join('、')}定稿时没有存下文件，归档里只有目录。`}</Remark>
        ) : null}
        {plan.open.length > 0 ? (
          <Remark>
            {`还没有定稿、不归档的：${plan.open.map((one) => `${kindInfo(one.kind).name}（${stateWords(one)}）`).join('、')}。`}
          </Remark>
        ) : null}
      </Dialog>
      {dialogs}
    </>
  );
}
