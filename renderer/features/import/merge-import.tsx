import { type ReactNode, useMemo, useState } from 'react';
import { mergeDecisionOf, type MergeDecision, type MergeDecisions } from '../../../shared/import/apply-merge.ts';
import type { MergeCell, MergePlan } from '../../../shared/import/plan-merge.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { fieldWords, tableWords } from '../../../shared/messages/record-words.ts';
import { writeMerge } from '../../actions/import-ledger.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { TableColumn } from '../../ui/table-columns.ts';
import { useToast } from '../../ui/toast.tsx';
import { VirtualTable } from '../../ui/virtual-table.tsx';
import { focusStep } from './focus-step.ts';
import type { ImportSteps } from './import-dialog.tsx';
import { heightOf } from './import-rows.tsx';

interface MergeImportProps extends ImportSteps {
  readonly name: string;
  readonly plan: MergePlan;
}

/** Another PC's ledger: what only it has comes over, what is empty here is filled, what differs is decided. */
export function MergeImport({ name, plan, before, after, onBack, onClose }: MergeImportProps): ReactNode {
  const [decisions, setDecisions] = useState<MergeDecisions>({});
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const toast = useToast();
  const columns = useMemo(
    () => mergeColumns(decisions, (id, decision) => setDecisions((known) => ({ ...known, [id]: decision }))),
    [decisions],
  );
  const conflicts = plan.cells.filter(({ isConflict }) => isConflict);
  const { counts } = plan;
  const write = async (): Promise<void> => {
    await before();
    const failed = await writeMerge(name, plan, decisions);
    setProblem(failed);
    if (failed !== null) return;
    await after();
    onClose();
    toast({ text: `已并入“${name}”：新增 ${counts.created} 条，修改 ${counts.changed} 条` });
  };
  const all = (decision: MergeDecision): void =>
    setDecisions((known) => ({ ...known, ...Object.fromEntries(conflicts.map(({ id }) => [id, decision])) }));
  return (
    <div ref={focusStep} className="import-step" tabIndex={-1}>
      <p className="mid">
        {newRecordWords(plan)}
        设置不并入，各用各的。
      </p>
      {conflicts.length === 0 ? null : (
        <div className="import-acts">
          <span>{`${conflicts.length} 处两边都有而不同，默认留本机的：`}</span>
          <Button small onClick={() => all('theirs')}>
            全部用来件的
          </Button>
          <Button small onClick={() => all('ours')}>
            全部留本机的
          </Button>
        </div>
      )}
      {plan.cells.length === 0 ? null : (
        <div className="import-rows is-tall" style={heightOf(plan.cells.length)}>
          <VirtualTable
            label="并入的变更"
            rows={plan.cells}
            rowKey={keyOf}
            columns={columns}
            activeKey={chosen}
            onActive={setChosen}
          />
        </div>
      )}
      {problem === null ? null : <ErrorBox what={problem.happened} unharmed={problem.unharmed} advice={problem.todo} />}
      <footer className="import-foot">
        <Button variant="quiet" icon="left" onClick={onBack}>
          换一份
        </Button>
        <p className="import-sums grow" role="status">
          读取 <b>{counts.read}</b> 条 ＝ 新增 <b>{counts.created}</b> ＋ 修改 <b>{counts.changed}</b> ＋ 未变{' '}
          <b>{counts.unchanged}</b> ＋ 不并入 <b>{counts.rejected}</b>
        </p>
        <Button onClick={onClose}>不并入</Button>
        <Button
          variant="primary"
          blocked={counts.created + counts.changed === 0 ? '两边一样，没有要并入的' : undefined}
          onClick={() => void write()}
        >
          {`并入 ${counts.created + counts.changed} 条`}
        </Button>
      </footer>
    </div>
  );
}

/** 新增：项目 30 条、进展 90 条。 */
function newRecordWords({ records }: MergePlan): string {
  const byTable = new Map<string, number>();
  for (const { table, outcome } of records) {
    if (outcome === 'created') byTable.set(table, (byTable.get(table) ?? 0) + 1);
  }
  if (byTable.size === 0) return '没有本机缺的记录。';
  return `新增：${[...byTable].map(([table, count]) => `${tableWords(table)} ${count} 条`).join('、')}。`;
}

function keyOf({ id }: MergeCell): string {
  return id;
}

function mergeColumns(
  decisions: MergeDecisions,
  decide: (id: string, decision: MergeDecision) => void,
): readonly TableColumn<MergeCell>[] {
  const show = (value: MergeCell['ours']): string =>
    value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  return [
    {
      id: 'what',
      title: '哪一处',
      width: 200,
      cell: (cell) => {
        const project = currentLedger().projects.get(cell.projectId ?? '');
        return `${project ? `${project.number} ` : ''}${tableWords(cell.table)}·${fieldWords(cell.table, cell.field)}`;
      },
      hint: (cell) => currentLedger().projects.get(cell.projectId ?? '')?.title ?? '',
    },
    {
      id: 'ours',
      title: '本机',
      width: 180,
      grow: 1,
      cell: ({ ours }) => <span className="mid">{show(ours) || '（空）'}</span>,
      hint: ({ ours }) => show(ours),
    },
    {
      id: 'theirs',
      title: '来件',
      width: 180,
      grow: 1,
      cell: ({ theirs }) => show(theirs),
      hint: ({ theirs }) => show(theirs),
    },
    {
      id: 'decision',
      title: '处理',
      width: 150,
      cell: (cell) => (
        <Segmented
          label="用哪一边"
          small
          options={[
            { value: 'ours', label: '本机' },
            { value: 'theirs', label: '来件' },
          ]}
          value={mergeDecisionOf(cell, decisions) === 'ours' ? 'ours' : 'theirs'}
          onChange={(value) => decide(cell.id, value === 'ours' ? 'ours' : 'theirs')}
        />
      ),
    },
  ];
}
