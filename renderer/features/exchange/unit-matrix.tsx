import { type ReactNode, useMemo } from 'react';
import { isOwed, type UnitDelivery } from '../../../shared/select/deliveries.ts';
import { setView, type UNIT_FILTERS, useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChip } from '../../ui/chip.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Severity } from '../../ui/severity.tsx';
import type { TableColumn } from '../../ui/table-columns.ts';
import { VirtualTable } from '../../ui/virtual-table.tsx';
import { focusMain } from '../frame/main-focus.ts';
import { rememberOffset, rememberedOffset } from '../frame/scroll-memory.ts';
import { deliveryWords, momentWords, type Waiting, type WaitingForm } from './delivery-words.ts';

export type MatrixRow = { readonly delivery: UnitDelivery; readonly waiting: Waiting | undefined };

interface UnitMatrixProps {
  readonly rows: readonly MatrixRow[];
  readonly onMenu: (row: MatrixRow, point: { readonly x: number; readonly y: number }) => void;
}

type Filter = (typeof UNIT_FILTERS)[number];

const FILTERS: Readonly<Record<Filter, { readonly label: string; readonly fits: (row: MatrixRow) => boolean }>> = {
  all: { label: '全部', fits: () => true },
  missing: { label: '缺报', fits: ({ delivery }) => isOwed(delivery) },
  waiting: { label: '待处理', fits: ({ waiting }) => waiting !== undefined },
};

/** 收齐情况: the units, what came from each and when, and what waits. The open one filters the plan. */
export function UnitMatrix({ rows, onMenu }: UnitMatrixProps): ReactNode {
  const filter = useView((view) => view.exchangeUnits);
  const chosen = useView((view) => view.exchangeUnitId);
  const shown = useMemo(() => rows.filter(FILTERS[filter].fits), [rows, filter]);
  const owing = rows.filter(({ delivery }) => delivery.projects.length > 0);
  const come = owing.filter(({ delivery }) => delivery.state !== 'missing').length;
  // A second click, or Enter, shows the whole plan again.
  const open = (id: string): void => setView({ exchangeUnitId: id === chosen ? null : id });
  return (
    <section className="exchange-units" aria-label="收齐情况" data-main-focus="">
      <SectionHead
        title={`收齐 ${come} / ${owing.length}`}
        action={(['all', 'missing', 'waiting'] as const).map((value) => (
          <FilterChip
            key={value}
            label={FILTERS[value].label}
            count={value === 'all' ? undefined : rows.filter(FILTERS[value].fits).length}
            pressed={filter === value}
            onPress={() => setView({ exchangeUnits: value })}
          />
        ))}
      />
      <VirtualTable
        label="单位收齐情况"
        rows={shown}
        rowKey={keyOf}
        columns={COLUMNS}
        activeKey={chosen}
        openKey={chosen}
        onActive={(exchangeUnitId) => setView({ exchangeUnitId })}
        onOpen={open}
        onMenu={(key, point) => {
          const row = shown.find((one) => keyOf(one) === key);
          if (row) onMenu(row, point);
        }}
        initialOffset={rememberedOffset('exchange-units')}
        onOffset={(offset) => rememberOffset('exchange-units', offset)}
        empty={<Nothing filter={filter} />}
      />
    </section>
  );
}

const NOTHING: Readonly<Record<Filter, string>> = {
  all: '还没有牵头单位。先在项目台账里给项目填上牵头单位。',
  missing: '没有缺报的单位。',
  waiting: '没有等着处理的来件。',
};

function Nothing({ filter }: { readonly filter: Filter }): ReactNode {
  return (
    <div className="exchange-none">
      <p>{NOTHING[filter]}</p>
      {filter === 'all' ? <Button onClick={openLedger}>到项目台账</Button> : null}
    </div>
  );
}

function openLedger(): void {
  setView({ screen: 'ledger' });
  focusMain();
}

function keyOf({ delivery }: MatrixRow): string {
  return delivery.unit.id;
}

/** What waits to be written is newer than all that was. */
function latestForm({ delivery, waiting }: MatrixRow): WaitingForm | undefined {
  return waiting?.form ?? delivery.forms.at(-1);
}

const COLUMNS: readonly TableColumn<MatrixRow>[] = [
  {
    id: 'unit',
    title: '单位',
    width: 112,
    grow: 1,
    names: true,
    cell: ({ delivery }) => delivery.unit.shortName,
    hint: ({ delivery }) => delivery.unit.fullName,
  },
  {
    id: 'projects',
    title: '项目',
    width: 52,
    align: 'end',
    leaves: 3,
    cell: ({ delivery }) => delivery.projects.length || '',
  },
  {
    id: 'received',
    title: '收到',
    width: 82,
    cell: (row) => {
      const latest = latestForm(row);
      return <span className={latest ? 'mid s13' : 'dim'}>{latest ? momentWords(latest.receivedAt) : '—'}</span>;
    },
    hint: ({ delivery, waiting }) =>
      [...delivery.forms, ...(waiting?.form ? [waiting.form] : [])]
        .map((one) => `第 ${one.version} 版 ${momentWords(one.receivedAt, true)}`)
        .join('；'),
  },
  {
    id: 'version',
    title: '版次',
    width: 58,
    leaves: 2,
    cell: (row) => {
      const latest = latestForm(row);
      return <span className={latest ? 'mid s13' : 'dim'}>{latest ? `第 ${latest.version} 版` : '—'}</span>;
    },
  },
  {
    id: 'scan',
    title: '盖章件',
    width: 60,
    leaves: 1,
    cell: ({ delivery }) => <span className="dim">{delivery.scan ? '已收' : '—'}</span>,
  },
  {
    id: 'problems',
    title: '问题',
    width: 40,
    align: 'end',
    leaves: 2,
    cell: ({ waiting }) => (waiting && waiting.conflicts + waiting.confirms + waiting.refused) || '',
  },
  { id: 'state', title: '状态', width: 112, cell: StateCell, hint: (row) => stateText(row) },
];

function StateCell({ delivery, waiting }: MatrixRow): ReactNode {
  const { must, state, more } = deliveryWords(delivery, waiting);
  return (
    <span className="s13">
      {must ? (
        <Severity level="must" word={state} />
      ) : (
        <span className={state === '待写入' ? undefined : 'dim'}>{state}</span>
      )}
      {more === '' ? null : <span className={more === '迟报' ? undefined : 'dim'}>{`，${more}`}</span>}
    </span>
  );
}

function stateText({ delivery, waiting }: MatrixRow): string {
  const { state, more } = deliveryWords(delivery, waiting);
  return more === '' ? state : `${state}，${more}`;
}
