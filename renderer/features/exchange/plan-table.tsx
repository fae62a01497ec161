import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import { canTakeBoth, decisionOf } from '../../../shared/exchange/decide.ts';
import { rowFieldLabel } from '../../../shared/exchange/form-words.ts';
import { placeName } from '../../../shared/exchange/parsed-form.ts';
import { adoptedValue } from '../../../shared/exchange/plan-cells.ts';
import type { Decisions, PlanField } from '../../../shared/exchange/plan.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { describeFormIssue } from '../../../shared/messages/exchange-problems.ts';
import { decideCells } from '../../actions/exchange.ts';
import type { Place } from '../../store/place.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Difference } from '../../ui/difference.tsx';
import { Severity } from '../../ui/severity.tsx';
import type { TableColumn } from '../../ui/table-columns.ts';
import { VirtualTable } from '../../ui/virtual-table.tsx';
import { type PlanLine, unitOf } from './plan-lines.ts';
import { EMPTY_WORDS, excerpt, fieldLabel, valueText } from './plan-words.ts';

export const DECISION_WORDS = { ours: '留本局的', theirs: '采用报送', both: '两者都留', byHand: '手工改定' } as const;

interface PlanTableProps {
  readonly place: Place;
  readonly ledger: Ledger;
  readonly lines: readonly PlanLine[];
  readonly decisions: Decisions;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly onMenu: (line: PlanLine, point: { readonly x: number; readonly y: number }) => void;
  readonly empty: ReactNode;
}

/** 待写入的变更: a line a cell. Space takes over or leaves; 1 2 3 choose in a conflict. */
export function PlanTable(props: PlanTableProps): ReactNode {
  const { place, ledger, lines, decisions, chosen, onChoose, onMenu, empty } = props;
  const columns = useMemo(() => planColumns(place, ledger, lines, decisions), [place, ledger, lines, decisions]);
  const find = (key: string): PlanLine | undefined => lines.find((line) => line.key === key);
  return (
    <VirtualTable
      label="待写入的变更"
      rows={lines}
      rowKey={keyOf}
      columns={columns}
      activeKey={chosen}
      openKey={chosen}
      onActive={onChoose}
      onMenu={(key, point) => {
        const line = find(key);
        if (line) onMenu(line, point);
      }}
      onRowKey={(event, key) => pressRow(event, find(key), decisions)}
      empty={empty}
    />
  );
}

function pressRow(event: KeyboardEvent, line: PlanLine | undefined, decisions: Decisions): void {
  if (line?.type !== 'cell' || event.ctrlKey || event.altKey) return;
  const { cell } = line;
  const current = decisionOf(cell, decisions)?.type;
  const next = { ' ': current === 'theirs' ? 'ours' : 'theirs', '1': 'ours', '2': 'theirs', '3': 'both' }[event.key];
  if (next !== 'ours' && next !== 'theirs' && next !== 'both') return;
  if (next === 'both' && !canTakeBoth(cell)) return;
  event.preventDefault();
  decideCells({ cellId: cell.id }, { type: next });
}

function keyOf({ key }: PlanLine): string {
  return key;
}

function planColumns(
  place: Place,
  ledger: Ledger,
  lines: readonly PlanLine[],
  decisions: Decisions,
): readonly TableColumn<PlanLine>[] {
  const { book } = place;
  const unitOfLine = (line: PlanLine): string => ledger.units.get(unitOf(line) ?? '')?.shortName ?? '';
  const longest = (words: (line: PlanLine) => string): number =>
    lines.reduce((most, line) => Math.max(most, words(line).length), 0);
  return [
    {
      id: 'project',
      title: '项目',
      width: 52,
      align: 'end',
      cell: (line) => <span className="dim">{numberOf(line, ledger)}</span>,
      hint: (line) => titleOf(line, ledger),
    },
    {
      id: 'field',
      title: '栏目',
      width: columnFor(
        longest((line) => labelOf(line, ledger, book)),
        132,
      ),
      cell: (line) => labelOf(line, ledger, book),
      hint: (line) => labelOf(line, ledger, book),
    },
    {
      id: 'ours',
      title: '本局',
      width: 120,
      grow: 1,
      cell: (line) => <Ours line={line} place={place} ledger={ledger} />,
    },
    { id: 'theirs', title: '报送', width: 120, grow: 1, cell: (line) => <Theirs line={line} ledger={ledger} /> },
    {
      id: 'unit',
      title: '单位',
      width: columnFor(longest(unitOfLine), 116),
      leaves: 1,
      cell: (line) => <span className="mid">{unitOfLine(line)}</span>,
      hint: ({ file }) => file.file.name,
    },
    { id: 'decision', title: '处理', width: 96, cell: (line) => <Decision line={line} decisions={decisions} /> },
  ];
}

/** The width for so many characters, in px; what is longer than `most` is cut. */
function columnFor(characters: number, most: number): number {
  return Math.min(most, 16 + 14 * Math.max(4, characters));
}

function numberOf(line: PlanLine, ledger: Ledger): string {
  if (line.type === 'cell') return String(ledger.projects.get(line.cell.projectId)?.number ?? '');
  if (line.type === 'file') return '';
  return String(line.row?.number ?? '');
}

function titleOf(line: PlanLine, ledger: Ledger): string {
  if (line.type === 'cell') return ledger.projects.get(line.cell.projectId)?.title ?? '';
  return line.type === 'file' ? line.file.file.name : (line.row?.title ?? '');
}

function labelOf(line: PlanLine, ledger: Ledger, book: Place['book']): string {
  switch (line.type) {
    case 'file':
      return '整个文件';
    case 'confirm':
      return '项目名称';
    case 'cell':
      return fieldLabel(line.cell.field, ledger, book);
    case 'refused':
      return refusedLabel(line, ledger, book);
  }
}

type Refused = Extract<PlanLine, { type: 'refused' }>;

/** 完成度; 行政调解委员会; where nobody can say, the cell as Excel names it. */
function refusedLabel({ meaning, issue }: Refused, ledger: Ledger, book: Place['book']): string {
  if (meaning?.type === 'entry') return rowFieldLabel(book, meaning.field);
  if (meaning?.type === 'goal') return meaning.of === 'state' ? '目标落实情况' : '目标落实说明';
  const named = meaning === null ? undefined : ledger.indicators.get(meaning.id)?.name;
  return named ?? (issue.place === null ? '' : placeName(issue.place));
}

/** What stays in the ledger, as the cell that came was not taken. */
function keptText({ meaning }: Refused, { period }: Place, ledger: Ledger): string {
  if (meaning?.type !== 'entry') return '';
  const field: PlanField = { type: 'entry', field: meaning.field };
  return valueText(adoptedValue(ledger, period, meaning.projectId, field), field, ledger) || EMPTY_WORDS;
}

type OursProps = { readonly line: PlanLine; readonly place: Place; readonly ledger: Ledger };

function Ours({ line, place, ledger }: OursProps): ReactNode {
  switch (line.type) {
    case 'cell': {
      const { cell } = line;
      if (cell.conflict === 'polished') return <b>两边都改过</b>;
      if (cell.conflict === 'rivals') return <b>几份来件说法不一</b>;
      const text = valueText(cell.ours, cell.field, ledger);
      return <span className={text === '' ? 'dim' : 'mid'}>{text === '' ? EMPTY_WORDS : text}</span>;
    }
    case 'refused':
      return <span className="mid">{keptText(line, place, ledger)}</span>;
    case 'confirm':
      return <span className="mid">{line.row.candidates.length > 0 ? '有名称相近的项目' : '台账里没有'}</span>;
    case 'file':
      return <span className="mid">{FILE_STATES[line.file.state]}</span>;
  }
}

export const FILE_STATES = {
  ready: '',
  otherPeriod: '不是这一期的',
  otherLedger: '不是这本台账的',
  otherUnit: '不知道是哪个单位的',
  otherVersion: '表样版本不同',
  noTable: '没有认出填报表',
} as const;

function Theirs({ line, ledger }: { readonly line: PlanLine; readonly ledger: Ledger }): ReactNode {
  switch (line.type) {
    case 'cell': {
      const { cell } = line;
      const after = valueText(cell.theirs, cell.field, ledger);
      if (after === '') return <span className="dim">清空</span>;
      // In a conflict the row shows what the unit changed since its last version.
      const before = valueText(cell.conflict === 'polished' ? cell.base : cell.ours, cell.field, ledger);
      return (
        <span className="exchange-one-line">
          <Difference parts={excerpt(before, after).filter(({ kind }) => kind !== 'dropped')} />
        </span>
      );
    }
    case 'refused':
      return describeFormIssue({ ...line.issue, place: null });
    case 'confirm':
      return line.row.title === '' ? EMPTY_WORDS : line.row.title;
    case 'file':
      return line.file.file.name;
  }
}

function Decision({ line, decisions }: { readonly line: PlanLine; readonly decisions: Decisions }): ReactNode {
  if (line.type === 'file' || line.type === 'confirm') return <Severity level="must" word="待确认" />;
  if (line.type === 'refused') return <Severity level="must" word="退回" />;
  const { cell } = line;
  const decision = decisionOf(cell, decisions);
  if (decision === null) return <Severity level="must" word="冲突" />;
  if (cell.conflict !== null || decision.type === 'byHand') return DECISION_WORDS[decision.type];
  return (
    <CheckBox
      label="采用"
      checked={decision.type === 'theirs'}
      onChange={(checked) => decideCells({ cellId: cell.id }, { type: checked ? 'theirs' : 'ours' })}
    />
  );
}
