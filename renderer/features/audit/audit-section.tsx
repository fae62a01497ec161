import { type ReactNode, useMemo, useState } from 'react';
import { reasonWords } from '../../../shared/messages/record-words.ts';
import type { ValueContext } from '../../../shared/messages/value-words.ts';
import type { AuditLine } from '../../actions/audit.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { phaseStore } from '../../store/phase-store.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { SplitPanel } from '../../ui/split-panel.tsx';
import type { TableColumn } from '../../ui/table-columns.ts';
import { Toolbar } from '../../ui/toolbar.tsx';
import { VirtualTable } from '../../ui/virtual-table.tsx';
import { usePanel } from '../frame/panel-widths.ts';
import { today } from '../frame/today.ts';
import { OWN_UNDO } from '../frame/use-window-keys.ts';
import type { SettingsSection } from '../settings/settings-section.ts';
import { AuditDetail } from './audit-detail.tsx';
import { AuditExport } from './audit-export.tsx';
import { auditLinesFor, choicesOf, gapsOf, isFiltered, NO_AUDIT_FILTER, type AuditFilter } from './audit-filter.ts';
import { secondWords } from './audit-time.ts';
import './audit.css';
import { recordNames } from './name-of.ts';
import { useAuditLines, useHeldText } from './use-audit.ts';

export const auditSection: SettingsSection = {
  id: 'audit',
  name: '操作日志',
  group: '数据',
  about: '谁在什么时候做了什么：改动、导入、导出、恢复、设置和登录。日志只增不改，改过一个字都会被发现。',
  holds: null,
  words: ['审计', '记录', '谁改的', '修改记录', '导出记录', '登录'],
  Page: AuditPage,
};

const ALL = 'all';

function AuditPage(): ReactNode {
  const offset = phaseStore((state) => state.appInfo.timeZoneOffset);
  const { lines, reading, readTo, error } = useAuditLines();
  const [filter, setFilter] = useState(NO_AUDIT_FILTER);
  const { held, searching } = useHeldText(filter.text);
  const [active, setActive] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const panel = usePanel('auditLine');
  const state = useLedgerState();
  const context = useMemo<ValueContext>(
    () => ({ nameOf: recordNames(state.ledger), timeZoneOffset: offset }),
    [state, offset],
  );
  const shown = useMemo(() => auditLinesFor(lines, filter, held, offset), [lines, filter, held, offset]);
  const gaps = useMemo(() => gapsOf(lines, readTo), [lines, readTo]);
  const columns = useMemo(() => columnsOf(offset), [offset]);
  const opened = open === null ? undefined : lines.find(({ generation }) => String(generation) === open);
  const problem = error === null ? null : describeShellError(error, '已读出的部分列在下面，台账没有变动。');
  return (
    <div className="audit">
      {problem === null ? null : (
        <ErrorBox what={`日志没有读全：${problem.happened}`} unharmed={problem.unharmed} advice={problem.todo} />
      )}
      {gaps.length === 0 ? null : (
        <ErrorBox
          what={`日志缺${gaps.map(gapWords).join('、')}：那一段已损坏或丢失，读不出来。`}
          unharmed="其余的都列在下面，台账没有变动。"
          advice="请到“数据与备份”里做一次数据自检，并把数据文件夹整个复制一份留存。"
        />
      )}
      <AuditTools filter={filter} onFilter={setFilter} lines={lines}>
        <span className="dim s13" role="status">
          {countWords(shown.length, lines.length, { reading, searching, filtered: isFiltered(filter) })}
        </span>
        <AuditExport lines={shown} context={context} blocked={shown.length === 0 ? '没有可导出的日志' : undefined} />
      </AuditTools>
      <div className="audit-list">
        <SplitPanel
          label="调整面板宽度"
          {...panel}
          panel={
            opened === undefined ? null : <AuditDetail line={opened} context={context} onClose={() => setOpen(null)} />
          }
        >
          <VirtualTable
            label="操作日志"
            rows={shown}
            rowKey={keyOf}
            columns={columns}
            activeKey={active}
            onActive={(key) => {
              setActive(key);
              if (open !== null) setOpen(key);
            }}
            openKey={open}
            onOpen={setOpen}
            onRowKey={(event) => (event.key === 'Escape' ? setOpen(null) : undefined)}
            empty={
              reading ? null : (
                <EmptyState title="没有相符的日志" picture="search">
                  换个说法，或放宽时间和操作人。
                </EmptyState>
              )
            }
          />
        </SplitPanel>
      </div>
    </div>
  );
}

function gapWords({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `第 ${from} 次改动` : `第 ${from} 到第 ${to} 次改动`;
}

interface AuditToolsProps {
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
  readonly lines: readonly AuditLine[];
  readonly children: ReactNode;
}

function AuditTools({ filter, onFilter, lines, children }: AuditToolsProps): ReactNode {
  const { people, kinds } = useMemo(() => choicesOf(lines), [lines]);
  const [on] = useState(today);
  const all = { value: ALL, label: '' };
  return (
    <div {...{ [OWN_UNDO]: '' }} data-list-filter="">
      <Toolbar label="筛选操作日志" end={children}>
        <TextField
          label="在操作日志里找"
          kind="search"
          icon="search"
          small
          width={200}
          placeholder="内容、原来或现在的文字"
          value={filter.text}
          onTextChange={(text, composing) => (composing ? undefined : onFilter({ ...filter, text }))}
        />
        <Select
          label="操作人"
          small
          width={120}
          searchable={people.length > 10}
          value={filter.by ?? ALL}
          options={[{ ...all, label: '全部操作人' }, ...people.map((name) => ({ value: name, label: name }))]}
          onChange={(by) => onFilter({ ...filter, by: by === ALL ? null : by })}
        />
        <Select
          label="类别"
          small
          width={112}
          value={filter.kind ?? ALL}
          options={[{ ...all, label: '全部类别' }, ...kinds.map((kind) => ({ value: kind, label: reasonWords(kind) }))]}
          onChange={(kind) => onFilter({ ...filter, kind: kind === ALL ? null : kind })}
        />
        <DateField
          label="起始日"
          small
          width={136}
          today={on}
          value={filter.from}
          onChange={(from) => onFilter({ ...filter, from })}
        />
        <span aria-hidden="true">至</span>
        <DateField
          label="截止日"
          small
          width={136}
          today={on}
          value={filter.to}
          onChange={(to) => onFilter({ ...filter, to })}
        />
        {isFiltered(filter) ? (
          <Button variant="text" small onClick={() => onFilter(NO_AUDIT_FILTER)}>
            清除筛选
          </Button>
        ) : null}
      </Toolbar>
    </div>
  );
}

function countWords(
  shown: number,
  all: number,
  {
    reading,
    searching,
    filtered,
  }: { readonly reading: boolean; readonly searching: boolean; readonly filtered: boolean },
): string {
  if (reading) return `正在读日志，已读 ${all} 条`;
  if (searching) return `正在改动的内容里找，已有 ${shown} 条`;
  return filtered ? `${shown} 条，共 ${all} 条` : `共 ${all} 条`;
}

function columnsOf(offset: number): readonly TableColumn<AuditLine>[] {
  return [
    { id: 'at', title: '时间', width: 210, cell: ({ at }) => secondWords(at, offset) },
    { id: 'by', title: '操作人', width: 84, cell: ({ by }) => by, hint: ({ by }) => by },
    { id: 'kind', title: '类别', width: 92, leaves: 2, cell: ({ kind }) => reasonWords(kind) },
    {
      id: 'words',
      title: '内容',
      width: 200,
      grow: 1,
      names: true,
      cell: ({ words }) => words,
      hint: ({ words }) => words,
    },
    { id: 'count', title: '记录', width: 56, leaves: 1, align: 'end', cell: ({ count }) => (count === 0 ? '' : count) },
    { id: 'generation', title: '第几次', width: 68, leaves: 0, align: 'end', cell: ({ generation }) => generation },
  ];
}

function keyOf({ generation }: AuditLine): string {
  return String(generation);
}
