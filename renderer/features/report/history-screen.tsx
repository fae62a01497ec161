import { useMemo, useState, type ReactNode } from 'react';
import { chineseDate } from '../../../shared/base/dates.ts';
import { recordsOf, type Ledger } from '../../../shared/ledger/ledger.ts';
import type { Report } from '../../../shared/ledger/report.ts';
import type { ReportDifference } from '../../../shared/report/compare-reports.ts';
import { documentNumberWords } from '../../../shared/report/document-numbers.ts';
import { isFrozen, stateWords } from '../../../shared/report/stages.ts';
import { exportKept, openKept, type FrozenFile, type SavedFile } from '../../actions/reports-export.ts';
import { describeReportFailure } from '../../messages/report-failure.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { setView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useToast } from '../../ui/toast.tsx';
import { compareFrozen } from './compare-frozen.ts';
import { CompareView } from './compare-view.tsx';
import { openReportOf } from './report-choice.tsx';
import { reportTitle } from './report-name.ts';
import { SavedDialog } from './saved-dialog.tsx';
import { momentWords } from './stage-words.ts';
import { useWork } from './use-work.tsx';

type HistoryScreenProps = { readonly place: Place; readonly onBack: () => void };

/** 历次报告: those that went out, to be produced again or held against each other. */
export function HistoryScreen({ place, onBack }: HistoryScreenProps): ReactNode {
  const state = useLedgerState();
  const { ledger } = state;
  const reports = useMemo(() => frozenReports(state.ledger, place), [state, place]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [difference, setDifference] = useState<{
    readonly value: ReportDifference;
    readonly names: readonly string[];
  }>();
  const toast = useToast();
  const pair = reports.filter(({ id }) => chosen.includes(id)).reverse();
  const compare = async (): Promise<void> => {
    const [before, after] = pair;
    if (!before || !after) return;
    const compared = await compareFrozen(before, after);
    if (!compared.ok) toast({ text: describeReportFailure(compared.error).happened });
    else if (compared.value === null) toast({ text: '其中有定稿时没有存下文件的，不能对照。' });
    else setDifference({ value: compared.value, names: pair.map((one) => reportTitle(ledger, one)) });
  };
  return (
    <>
      <PageHead title="历次报告" note={`${place.book.name}，共 ${reports.length} 份`}>
        <Button blocked={pair.length === 2 ? undefined : '先勾选两份报告'} onClick={() => void compare()}>
          对照两份
        </Button>
        <Button icon="left" onClick={onBack} data-main-focus="">
          回到报告
        </Button>
      </PageHead>
      {reports.length === 0 ? (
        <EmptyState title="还没有定稿的报告">报告定稿后列在这里，可以再次导出、对照。</EmptyState>
      ) : (
        <div className="report-history">
          <table className="report-table" aria-label="历次报告">
            <thead>
              <tr>
                <th scope="col">
                  <span className="unseen">勾选</span>
                </th>
                <th scope="col">报告</th>
                <th scope="col">发文字号</th>
                <th scope="col">成文日期</th>
                <th scope="col">状态</th>
                <th scope="col">定稿</th>
                <th scope="col">存档文件</th>
                <th scope="col">
                  <span className="unseen">操作</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {reports.map((report) => (
                <HistoryRow
                  key={report.id}
                  ledger={ledger}
                  report={report}
                  checked={chosen.includes(report.id)}
                  onCheck={(on) =>
                    setChosen((before) =>
                      on ? [...before.slice(-1), report.id] : before.filter((id) => id !== report.id),
                    )
                  }
                  onBack={onBack}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {difference === undefined ? null : (
        <Dialog
          title="对照两份报告"
          size="large"
          onClose={() => setDifference(undefined)}
          actions={<Button onClick={() => setDifference(undefined)}>关闭</Button>}
        >
          <CompareView
            difference={difference.value}
            before={difference.names[0] ?? ''}
            after={difference.names[1] ?? ''}
          />
        </Dialog>
      )}
    </>
  );
}

/** The latest first. */
function frozenReports(ledger: Ledger, { book }: Place): Report[] {
  const years = new Set<string>(
    recordsOf(ledger, 'years').flatMap(({ id, bookId }) => (bookId === book.id ? [id] : [])),
  );
  return recordsOf(ledger, 'reports')
    .filter((report) => isFrozen(report) && years.has(report.yearId))
    .sort((a, b) => ((a.frozenAt ?? '') < (b.frozenAt ?? '') ? 1 : -1));
}

type HistoryRowProps = {
  readonly ledger: Ledger;
  readonly report: Report;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
  readonly onBack: () => void;
};

function HistoryRow({ ledger, report, checked, onCheck, onBack }: HistoryRowProps): ReactNode {
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const { run, dialogs } = useWork();
  const toast = useToast();
  const title = reportTitle(ledger, report);
  const show = (): void => {
    setView({ periodId: report.periodId });
    openReportOf(report.kind, report);
    onBack();
  };
  const again = (file: FrozenFile): void =>
    run({
      title: '正在再次导出',
      failed: '没能导出',
      note: '',
      start: () => ({ result: exportKept(file), cancel: () => undefined }),
      done: setSaved,
    });
  const open = async (file: FrozenFile): Promise<void> => {
    const opened = await openKept(file);
    if (!opened.ok) toast({ text: describeReportFailure(opened.error).happened });
  };
  const entries: MenuEntry[] = [
    { label: '打开报告', icon: 'document', run: show },
    ...report.files
      .filter(({ kind }) => kind === 'docx' || kind === 'xlsx')
      .map((file) => ({
        label: `再次导出 ${file.kind === 'docx' ? 'Word' : 'Excel'}`,
        icon: 'export' as const,
        run: () => again(file),
      })),
    ...report.files
      .filter(({ kind }) => kind === 'signedScan')
      .map((file) => ({ label: `打开扫描件 ${file.name}`, run: () => void open(file) })),
    { label: '按现版本重排…', run: show },
  ];
  return (
    <tr>
      <td>
        <CheckBox label={`勾选${title}`} labelUnseen checked={checked} onChange={onCheck} />
      </td>
      <th scope="row">
        <Button variant="link" onClick={show}>
          {title}
        </Button>
      </th>
      <td>{documentNumberWords(ledger, report) || '—'}</td>
      <td>{report.date === null ? '—' : chineseDate(report.date)}</td>
      <td>{`${stateWords(report)} · 第${report.draft}稿`}</td>
      <td>{report.frozenAt === null ? '—' : momentWords(report.frozenAt)}</td>
      <td>{filesWords(report)}</td>
      <td>
        <MenuButton label={`${title}的操作`} look="icon" small align="end" entries={entries} />
        {dialogs}
        {saved === null ? null : <SavedDialog title="已再次导出" file={saved} onClose={() => setSaved(null)} />}
      </td>
    </tr>
  );
}

function filesWords({ files }: Report): string {
  const kinds = files.map(({ kind }) => kind);
  const words = [
    kinds.includes('docx') ? 'Word' : '',
    kinds.includes('xlsx') ? 'Excel' : '',
    kinds.includes('signedScan') ? '签发扫描件' : '',
  ].filter((word) => word !== '');
  return words.length === 0 ? '当时没有存下，可按现版本重排' : words.join('、');
}
