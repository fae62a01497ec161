import { type ReactNode, useMemo, useState } from 'react';
import type { Day } from '../../../shared/base/dates.ts';
import { projectsWithoutUnit, unitsWithForms } from '../../../shared/exchange/build-form.ts';
import { fillingUnit, isAskedIn } from '../../../shared/exchange/exchange-context.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import type { Unit } from '../../../shared/ledger/unit.ts';
import { periodTitle } from '../../../shared/ledger/period.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../../../shared/ledger/settings.ts';
import { isWorkingDay } from '../../../shared/ledger/working-calendar.ts';
import { unitDeliveries, type UnitDelivery } from '../../../shared/select/deliveries.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { phaseStore } from '../../store/phase-store.ts';
import { type Place, usePeriodOverview } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { setView } from '../../store/view-store.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Remark } from '../../ui/remark.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import type { TableColumn } from '../../ui/table-columns.ts';
import { VirtualTable } from '../../ui/virtual-table.tsx';
import { today } from '../frame/today.ts';
import { momentWords } from './delivery-words.ts';
import { DispatchProgress, useDispatching } from './use-dispatching.tsx';

type Row = {
  readonly unit: Unit;
  /** Whose rows are in its form. */
  readonly projects: readonly Project[];
  readonly delivery: UnitDelivery | undefined;
};

/** 下发: one form per unit into a folder. */
export function DispatchView({ place }: { readonly place: Place }): ReactNode {
  const state = useLedgerState();
  const { standings } = usePeriodOverview(place);
  const { period } = place;
  const offset = phaseStore((phase) => phase.appInfo.timeZoneOffset);
  const rows = useMemo((): Row[] => {
    const deliveries = new Map(
      unitDeliveries(state.ledger, period, standings, offset).map((one) => [one.unit.id, one]),
    );
    const asked = standings.map(({ project }) => project).filter((project) => isAskedIn(project, period));
    return unitsWithForms(state.ledger, period).map((unit) => ({
      unit,
      projects: asked.filter((project) => fillingUnit(project) === unit.id),
      delivery: deliveries.get(unit.id),
    }));
  }, [state, period, standings, offset]);
  const nobodys = useMemo(() => projectsWithoutUnit(state.ledger, period), [state, period]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const [deadline, setDeadline] = useState<Day>(period.fillDeadline);
  const dispatching = useDispatching();
  const checked = useMemo(() => new Set(rows.map(keyOf).filter((key) => !left.has(key))), [rows, left]);
  const chosen = rows.filter((row) => checked.has(keyOf(row)));
  const calendar = state.ledger.settings.get(SETTINGS_ID)?.calendar ?? DEFAULT_SETTINGS.calendar;
  if (rows.length === 0) {
    return (
      <EmptyState
        title="这一期没有要下发的单位"
        action={
          <Button variant="primary" onClick={() => setView({ screen: 'ledger' })}>
            去项目台账
          </Button>
        }
      >
        先给项目填上牵头单位，再按单位各生成一份填报表。
      </EmptyState>
    );
  }
  return (
    <section className="exchange-out" aria-label="下发填报表">
      <SectionHead
        title={`${periodTitle(period)}填报表`}
        note={`${rows.length} 家单位，每家一份，只有由它填报的项目`}
        action={
          <>
            <span className="mid">填报截止</span>
            <DateField
              label="填报截止"
              value={deadline}
              onChange={(next) => setDeadline(next ?? period.fillDeadline)}
              today={today()}
              small
              width={170}
            />
          </>
        }
      />
      {isWorkingDay(deadline, calendar) ? null : (
        <div className="exchange-remark">
          <Remark>这一天不是工作日，单位可能没有人上班。</Remark>
        </div>
      )}
      {nobodys.length === 0 ? null : (
        <div className="exchange-remark">
          <Remark>{`${nobodys.length} 个项目没有牵头单位，不在任何一份表里：${nobodys.map(({ number, title }) => `${number} ${title}`).join('；')}`}</Remark>
        </div>
      )}
      <VirtualTable
        label="下发的单位"
        rows={rows}
        rowKey={keyOf}
        columns={COLUMNS}
        activeKey={active}
        onActive={setActive}
        checked={checked}
        onChecked={(next) => setLeft(new Set(rows.map(keyOf).filter((key) => !next.has(key))))}
      />
      <div className="exchange-foot">
        <p className="exchange-sums grow">
          {`选了 ${chosen.length} 家。锁定的栏目由本局填好，单位只能填白色的格；表里带着编号，改名、排序、另存都认得回来。`}
        </p>
        <Button
          variant="primary"
          icon="export"
          blocked={period.locked ? '这一期已经定稿' : chosen.length === 0 ? '先选单位' : undefined}
          onClick={() =>
            dispatching.start({ period, kind: 'form', deadline, forms: chosen.map(({ unit }) => ({ unit })) })
          }
        >
          {`下发 ${chosen.length} 份填报表`}
        </Button>
      </div>
      <DispatchProgress dispatching={dispatching} />
    </section>
  );
}

function keyOf({ unit }: Row): string {
  return unit.id;
}

const COLUMNS: readonly TableColumn<Row>[] = [
  {
    id: 'unit',
    title: '单位',
    width: 160,
    names: true,
    cell: ({ unit }) => unit.shortName,
    hint: ({ unit }) => unit.fullName,
  },
  { id: 'projects', title: '项目数', width: 72, align: 'end', cell: ({ projects }) => projects.length },
  {
    id: 'titles',
    title: '项目名称',
    width: 200,
    grow: 1,
    leaves: 1,
    cell: (row) => <span className="dim">{titles(row)}</span>,
    hint: titles,
  },
  {
    id: 'liaison',
    title: '联络员',
    width: 80,
    leaves: 3,
    cell: ({ unit }) => <span className="mid">{unit.liaison}</span>,
  },
  {
    id: 'phone',
    title: '电话',
    width: 130,
    leaves: 2,
    cell: ({ unit }) => <span className="mid num">{unit.phone}</span>,
  },
  {
    id: 'sent',
    title: '已下发',
    width: 170,
    cell: ({ delivery }) => {
      const last = delivery?.dispatches.filter(({ kind }) => kind === 'form').at(-1);
      return (
        <span className={last ? 'mid' : 'dim'}>{last ? `第 ${last.version} 次，${momentWords(last.at)}` : '—'}</span>
      );
    },
  },
];

function titles({ projects }: Row): string {
  return projects.map(({ number, title }) => `${number} ${title}`).join('；');
}
