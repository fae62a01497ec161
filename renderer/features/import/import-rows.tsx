import { type CSSProperties, type ReactNode, useMemo, useState } from 'react';
import type {
  ImportCell,
  ImportDecisions,
  ImportOutcome,
  ImportPlan,
  ImportRow,
} from '../../../shared/import/import-plan.ts';
import { LIST_FIELD_LABELS, LIST_FIELDS } from '../../../shared/import/list-source.ts';
import { textDifference } from '../../../shared/base/text-difference.ts';
import { describeImportIssue } from '../../../shared/messages/list-problems.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { FilterChip } from '../../ui/chip.tsx';
import { Difference } from '../../ui/difference.tsx';
import { Severity } from '../../ui/severity.tsx';
import type { TableColumn } from '../../ui/table-columns.ts';
import { VirtualTable } from '../../ui/virtual-table.tsx';

interface ImportRowsProps {
  readonly plans: readonly ImportPlan[];
  readonly decisions: ImportDecisions;
  readonly onDecide: (cellId: string, taken: boolean) => void;
  readonly onMatch: (rowKey: string, project: ImportRow['projectId'] | 'new') => void;
}

const OUTCOMES: Readonly<Record<ImportOutcome, string>> = {
  created: '新增',
  changed: '修改',
  unchanged: '未变',
  rejected: '跳过',
};
const ORDER = ['created', 'changed', 'unchanged', 'rejected'] as const;

/** The plan row by row; the open one with its cells, each to be taken or left. */
export function ImportRows({ plans, decisions, onDecide, onMatch }: ImportRowsProps): ReactNode {
  const [filter, setFilter] = useState<ImportOutcome | 'all'>('all');
  const [chosen, setChosen] = useState<string | null>(null);
  const all = useMemo(() => plans.flatMap(({ rows }) => rows), [plans]);
  const rows = useMemo(() => all.filter(({ outcome }) => filter === 'all' || outcome === filter), [all, filter]);
  const current = rows.find(({ key }) => key === chosen) ?? rows[0] ?? null;
  const issues = plans.flatMap((plan) => plan.issues);
  const whole = issues.filter(({ rowKey }) => rowKey === null);
  const general = whole.filter(({ type }) => type !== 'missingProject');
  const absent = whole.filter(({ type }) => type === 'missingProject');
  return (
    <>
      <div className="import-acts">
        <FilterChip label="全部" count={all.length} pressed={filter === 'all'} onPress={() => setFilter('all')} />
        {ORDER.map((outcome) => (
          <FilterChip
            key={outcome}
            label={OUTCOMES[outcome]}
            count={all.filter((row) => row.outcome === outcome).length}
            pressed={filter === outcome}
            onPress={() => setFilter(outcome)}
          />
        ))}
      </div>
      <div className="import-rows" style={heightOf(all.length)}>
        <VirtualTable
          label="导入的行"
          rows={rows}
          rowKey={keyOf}
          columns={COLUMNS}
          activeKey={current?.key ?? null}
          openKey={current?.key ?? null}
          onActive={setChosen}
          empty={<p className="dim">这一类没有。</p>}
        />
      </div>
      {current === null ? null : (
        <div className="import-detail selectable" role="group" aria-label="这一行的内容">
          <RowChoice row={current} onMatch={onMatch} />
          {issues
            .filter(({ rowKey }) => rowKey === current.key)
            .map((issue) => (
              <p key={`${issue.type} ${issue.field ?? ''} ${issue.text}`}>{describeImportIssue(issue)}</p>
            ))}
          {current.cells.map((cell) => (
            <CellLine key={cell.id} cell={cell} taken={decisions[cell.id] !== false} onDecide={onDecide} />
          ))}
        </div>
      )}
      {general.length === 0 ? null : (
        // It scrolls, so it can be reached by key.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ul className="import-issues" aria-label="整份清单的提示" tabIndex={0}>
          {general.map((issue) => (
            <li key={`${issue.type} ${issue.text}`}>{describeImportIssue(issue)}</li>
          ))}
        </ul>
      )}
      {absent.length === 0 ? null : (
        <details className="import-absent">
          <summary>{`台账里另有 ${absent.length} 项不在表里，保持不变`}</summary>
          {/* It scrolls, so it can be reached by key. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <p tabIndex={0}>{absent.map(({ text }) => text).join('；')}</p>
        </details>
      )}
    </>
  );
}

/** A box as high as its head and rows, within bounds. */
export function heightOf(rows: number): CSSProperties {
  const whole = `34px + ${rows} * var(--row)`;
  return { height: `calc(${whole})`, minHeight: `min(130px, ${whole})` };
}

function RowChoice({
  row,
  onMatch,
}: {
  readonly row: ImportRow;
  readonly onMatch: ImportRowsProps['onMatch'];
}): ReactNode {
  if (row.outcome !== 'rejected' || row.candidates.length === 0) return null;
  return (
    <div className="import-acts">
      <span>{`“${row.title}”是：`}</span>
      {row.candidates.map((id) => {
        const project = currentLedger().projects.get(id);
        return project ? (
          <Button key={id} small onClick={() => onMatch(row.key, project.id)}>
            {`${project.number} ${project.title}`}
          </Button>
        ) : null;
      })}
      <Button small onClick={() => onMatch(row.key, 'new')}>
        新项目
      </Button>
      <Button small variant="quiet" onClick={() => onMatch(row.key, null)}>
        不要这一行
      </Button>
    </div>
  );
}

interface CellLineProps {
  readonly cell: ImportCell;
  readonly taken: boolean;
  readonly onDecide: ImportRowsProps['onDecide'];
}

/** A change of a project that is there can be left; what is new comes as it is. */
function CellLine({ cell, taken, onDecide }: CellLineProps): ReactNode {
  const label = cellLabel(cell);
  return (
    <div className="import-cell">
      {cell.projectId === null ? (
        <span className="dim">{label}</span>
      ) : (
        <CheckBox label={label} checked={taken} onChange={(next) => onDecide(cell.id, next)} />
      )}
      <span className="import-text">
        {cell.projectId === null ? cell.to : <Difference parts={textDifference(cell.from, cell.to)} />}
      </span>
    </div>
  );
}

function cellLabel({ field }: ImportCell): string {
  const known = LIST_FIELDS.find((one) => one === field);
  if (known !== undefined) return LIST_FIELD_LABELS[known];
  if (field.startsWith('custom:')) {
    const id = field.slice('custom:'.length);
    for (const { customColumns } of currentLedger().books.values()) {
      const column = customColumns.find((one) => one.id === id);
      if (column) return column.name;
    }
  }
  return '新增的列';
}

function keyOf({ key }: ImportRow): string {
  return key;
}

const COLUMNS: readonly TableColumn<ImportRow>[] = [
  {
    id: 'number',
    title: '序号',
    width: 56,
    align: 'end',
    cell: ({ number }) => <span className="dim">{number ?? ''}</span>,
  },
  {
    id: 'title',
    title: '名称',
    width: 220,
    grow: 1,
    names: true,
    cell: ({ title }) => title,
    hint: ({ title }) => title,
  },
  {
    id: 'cells',
    title: '变化',
    width: 240,
    grow: 1,
    cell: ({ cells, outcome }) => (
      <span className="mid">{outcome === 'created' ? '' : cells.map(cellLabel).join('、')}</span>
    ),
  },
  {
    id: 'outcome',
    title: '结果',
    width: 96,
    cell: ({ outcome, candidates }) =>
      outcome === 'rejected' ? (
        <Severity level="must" word={candidates.length > 0 ? '待确认' : OUTCOMES.rejected} />
      ) : (
        <span className={outcome === 'unchanged' ? 'dim' : undefined}>{OUTCOMES[outcome]}</span>
      ),
  },
];
