import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { cellsIn, type DecisionScope } from '../../../shared/exchange/decide.ts';
import type { Plan } from '../../../shared/exchange/plan.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { decideCells } from '../../actions/exchange.ts';
import { useIntake } from '../../store/intake-store.ts';
import type { Place } from '../../store/place.ts';
import { type PLAN_FILTERS, setView, useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChip } from '../../ui/chip.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { useContextMenu } from '../../ui/use-context-menu.tsx';
import { CellPane } from './cell-pane.tsx';
import { FilePane, IssueList, RowPane } from './file-pane.tsx';
import { FilesDialog } from './files-dialog.tsx';
import { PlanEmpty } from './plan-empty.tsx';
import { PlanFoot } from './plan-foot.tsx';
import {
  filterLines,
  fitsFilter,
  type LineKind,
  type PlanLine,
  planLines,
  projectOf,
  unitOf,
  unitsOf,
} from './plan-lines.ts';
import { PlanTable } from './plan-table.tsx';

interface PlanViewProps {
  readonly place: Place;
  readonly ledger: Ledger;
  readonly plan: Plan;
}

const FILTER_WORDS: Readonly<Record<(typeof PLAN_FILTERS)[number], string>> = {
  all: '全部',
  conflict: '冲突',
  confirm: '待确认',
  refused: '退回',
};
const KIND_WORDS: Readonly<Record<LineKind, string>> = { text: '文字', figure: '指标', goal: '目标落实' };

/** 待写入的变更: what the files that came in would change, line by line, and the words on it. */
export function PlanView({ place, ledger, plan }: PlanViewProps): ReactNode {
  const decisions = useIntake((state) => state.decisions);
  const choices = useIntake((state) => state.choices);
  const incoming = useIntake((state) => state.incoming);
  const filter = useView((view) => view.exchangePlan);
  const unitId = useView((view) => view.exchangeUnitId);
  const [projectId, setProjectId] = useState<string | null>(null);
  const [kind, setKind] = useState<LineKind | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [listing, setListing] = useState(false);
  const menu = useContextMenu('对这一处');
  const all = useMemo(() => planLines(plan, choices, incoming), [plan, choices, incoming]);
  const ofUnit = useMemo(
    () => filterLines(all, { filter: 'all', unitId, projectId, kind }),
    [all, unitId, projectId, kind],
  );
  const lines = useMemo(() => ofUnit.filter((line) => fitsFilter(line, filter)), [ofUnit, filter]);
  const counts = useMemo(() => countLines(ofUnit), [ofUnit]);
  const [unitCounts, projectIds] = useMemo(() => [countUnits(all), [...new Set(all.map(projectOf))]] as const, [all]);
  const came = unitId === null || unitCounts.has(unitId) || plan.files.some((file) => unitsOf(file).has(unitId));
  const current = lines.find(({ key }) => key === chosen) ?? lines[0] ?? null;
  // A filter that nothing fits any more (the last conflict is settled) gives the whole list back.
  useEffect(() => {
    if (filter !== 'all' && lines.length === 0) setView({ exchangePlan: 'all' });
  }, [filter, lines.length]);
  const step = (by: 1 | -1): void => {
    const open = lines.filter((line) => fitsFilter(line, 'conflict') || fitsFilter(line, 'confirm'));
    const among = open.length > 0 ? open : lines;
    const at = current === null ? -1 : among.findIndex(({ key }) => key === current.key);
    const next = among[(at + by + among.length) % among.length];
    if (next) setChosen(next.key);
  };
  const empty = (
    <PlanEmpty
      unit={unitId === null ? null : (ledger.units.get(unitId)?.shortName ?? '')}
      came={came}
      left={all.length}
      onShowAll={() => {
        setView({ exchangePlan: 'all', exchangeUnitId: null });
        setProjectId(null);
        setKind(null);
      }}
    />
  );
  return (
    <section className="exchange-plan" aria-label="待写入的变更">
      <SectionHead
        title="待写入的变更"
        note={<Button variant="link" onClick={() => setListing(true)}>{`${plan.files.length} 份来件`}</Button>}
        action={
          !came ? null : (
            <>
              {(['all', 'conflict', 'confirm', 'refused'] as const).map((value) => {
                if (value !== 'all' && counts[value] === 0) return null;
                return (
                  <FilterChip
                    key={value}
                    label={FILTER_WORDS[value]}
                    count={counts[value]}
                    pressed={filter === value}
                    onPress={() => setView({ exchangePlan: value })}
                  />
                );
              })}
              <MenuButton
                look="chip"
                label="单位"
                chosen={unitId === null ? undefined : ledger.units.get(unitId)?.shortName}
                entries={unitEntries(unitCounts, ledger, unitId)}
                align="end"
              />
              <MenuButton
                look="chip"
                label="项目"
                chosen={projectId === null ? undefined : `项目 ${ledger.projects.get(projectId)?.number ?? ''}`}
                entries={projectEntries(projectIds, ledger, projectId, setProjectId)}
                align="end"
              />
              <MenuButton
                look="chip"
                label="栏目"
                chosen={kind === null ? undefined : KIND_WORDS[kind]}
                entries={kindEntries(kind, setKind)}
                align="end"
              />
            </>
          )
        }
      />
      {!came ? (
        empty
      ) : (
        <PlanTable
          place={place}
          ledger={ledger}
          lines={lines}
          decisions={decisions}
          chosen={current?.key ?? null}
          onChoose={setChosen}
          onMenu={(line, point) => menu.open(point, lineEntries(line, plan, ledger))}
          empty={empty}
        />
      )}
      {current === null ? null : (
        <div className="exchange-pane" aria-label="这一处的对照">
          <div className="exchange-steps">
            <Button variant="quiet" small icon="left" onClick={() => step(-1)}>
              上一处
            </Button>
            <Button variant="quiet" small iconAfter="right" onClick={() => step(1)}>
              下一处
            </Button>
          </div>
          <LinePane line={current} place={place} ledger={ledger} />
        </div>
      )}
      {came ? <PlanFoot place={place} ledger={ledger} plan={plan} /> : null}
      {listing ? <FilesDialog plan={plan} ledger={ledger} onClose={() => setListing(false)} /> : null}
      {menu.element}
    </section>
  );
}

function LinePane({
  line,
  place,
  ledger,
}: { readonly line: PlanLine } & Pick<PlanViewProps, 'place' | 'ledger'>): ReactNode {
  const decisions = useIntake((state) => state.decisions);
  switch (line.type) {
    case 'cell':
      return (
        <CellPane
          key={line.key}
          place={place}
          ledger={ledger}
          file={line.file}
          cell={line.cell}
          decisions={decisions}
        />
      );
    case 'file':
      return <FilePane place={place} ledger={ledger} file={line.file} />;
    case 'confirm':
      return <RowPane place={place} ledger={ledger} file={line.file} row={line.row} />;
    case 'refused':
      return (
        <div className="exchange-cell">
          <div className="exchange-cell-head">
            <b className="cut">
              {line.row === null ? line.file.file.name : `${line.row.number ?? ''} ${line.row.title}`}
            </b>
            <span className="dim s13 cut">{line.row === null ? '' : line.file.file.name}</span>
          </div>
          <IssueList issues={[line.issue]} />
          <p className="s13 dim">这一处没有采用，其余照常；“生成退回文件”会把它标在表里退给单位。</p>
        </div>
      );
  }
}

function countLines(lines: readonly PlanLine[]): Readonly<Record<(typeof PLAN_FILTERS)[number], number>> {
  const of = (filter: (typeof PLAN_FILTERS)[number]): number => lines.filter((line) => fitsFilter(line, filter)).length;
  return { all: of('all'), conflict: of('conflict'), confirm: of('confirm'), refused: of('refused') };
}

function countUnits(lines: readonly PlanLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const unitId = unitOf(line);
    if (unitId !== null) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  }
  return counts;
}

function unitEntries(counts: ReadonlyMap<string, number>, ledger: Ledger, chosen: string | null): MenuEntry[] {
  return [
    { label: '全部单位', checked: chosen === null, run: () => setView({ exchangeUnitId: null }) },
    ...[...counts].map(([id, count]) => ({
      label: ledger.units.get(id)?.shortName ?? '',
      detail: String(count),
      checked: chosen === id,
      run: () => setView({ exchangeUnitId: id }),
    })),
  ];
}

function projectEntries(
  ids: readonly (string | null)[],
  ledger: Ledger,
  chosen: string | null,
  choose: (id: string | null) => void,
): MenuEntry[] {
  const projects = ids.flatMap((id) => ledger.projects.get(id ?? '') ?? []).sort((a, b) => a.number - b.number);
  return [
    { label: '全部项目', checked: chosen === null, run: () => choose(null) },
    ...projects.map((project) => ({
      label: `${project.number} ${project.title}`,
      checked: chosen === project.id,
      run: () => choose(project.id),
    })),
  ];
}

function kindEntries(chosen: LineKind | null, choose: (kind: LineKind | null) => void): MenuEntry[] {
  return [
    { label: '全部栏目', checked: chosen === null, run: () => choose(null) },
    ...(['text', 'figure', 'goal'] as const).map((value) => ({
      label: KIND_WORDS[value],
      checked: chosen === value,
      run: () => choose(value),
    })),
  ];
}

/** The same word for a project's, a unit's cells. */
function lineEntries(line: PlanLine, plan: Plan, ledger: Ledger): MenuEntry[] {
  if (line.type !== 'cell') return [];
  const { id: cellId, projectId, unitId } = line.cell;
  const project = `项目 ${ledger.projects.get(projectId)?.number ?? ''}`;
  const unit = ledger.units.get(unitId)?.shortName ?? '';
  const entry = (label: string, scope: DecisionScope, type: 'theirs' | 'ours'): MenuEntry => ({
    label: `${label}${type === 'theirs' ? '采用报送的' : '留本局的'}`,
    detail: scope.cellId === undefined ? `${cellsIn(plan, scope).length} 处` : undefined,
    run: () => decideCells(scope, { type }),
  });
  return [
    entry('', { cellId }, 'theirs'),
    entry('', { cellId }, 'ours'),
    'line',
    entry(`${project}全部`, { projectId }, 'theirs'),
    entry(`${project}全部`, { projectId }, 'ours'),
    'line',
    entry(`${unit}全部`, { unitId }, 'theirs'),
    entry(`${unit}全部`, { unitId }, 'ours'),
  ];
}
