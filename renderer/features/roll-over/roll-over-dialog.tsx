import { type ReactNode, useMemo, useState } from 'react';
import { periodName } from '../../../shared/ledger/period.ts';
import { proposeRollOver, type RollOverProposal } from '../../../shared/proposals/roll-over.ts';
import { supervisionsOfYear } from '../../../shared/standing/supervision-standing.ts';
import { yearsOfBook } from '../../../shared/select/places.ts';
import { openYear } from '../../actions/places.ts';
import { rollOver } from '../../actions/roll-over.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { FilterChip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { painted } from '../../ui/painted.ts';
import { Select } from '../../ui/select.tsx';
import { useToast } from '../../ui/toast.tsx';
import { VirtualTable } from '../../ui/virtual-table.tsx';
import { useUndo } from '../frame/use-undo.ts';
import { ReserveSelect } from './reserve-select.tsx';
import { rollOverColumns } from './roll-over-columns.tsx';
import {
  choicesOf,
  firstPick,
  promotedCount,
  rollOverRows,
  type RollOverPick,
  type RollOverRow,
} from './roll-over-rows.ts';
import './roll-over.css';

interface RollOverDialogProps {
  readonly place: Place;
  readonly onClose: () => void;
}

/** 年度结转: which projects go on into the year after, and as what. */
export function RollOverDialog({ place, onClose }: RollOverDialogProps): ReactNode {
  // What is chosen belongs to the ledger as it is when the dialog opens; nothing else changes it meanwhile.
  const [proposal] = useState(() => proposeRollOver(currentLedger(), place.year));
  if (proposal === null) return <YearIsThere place={place} onClose={onClose} />;
  return <RollOverChoice place={place} proposal={proposal} onClose={onClose} />;
}

function YearIsThere({ place: { book, year }, onClose }: RollOverDialogProps): ReactNode {
  const next = yearsOfBook(currentLedger(), book.id).find((other) => other.year === year.year + 1);
  return (
    <Dialog
      title="年度结转"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>关闭</Button>
          {next === undefined ? null : (
            <Button
              variant="primary"
              onClick={() => {
                onClose();
                void openYear(next.id);
              }}
            >
              {`打开${next.year}年`}
            </Button>
          )}
        </>
      }
    >
      {next === undefined
        ? `${year.year}年还没有期，没有可以结转的。`
        : `这本台账已经有${next.year}年，不再结转。要重新结转，请先撤销上次的结转。`}
    </Dialog>
  );
}

type Filter = 'all' | 'carried' | 'left';

function RollOverChoice({
  place,
  proposal,
  onClose,
}: RollOverDialogProps & { readonly proposal: RollOverProposal }): ReactNode {
  const { book, year: from } = place;
  const [pick, setPick] = useState<RollOverPick>(() => firstPick(proposal));
  const [dropMetGoals, setDropMetGoals] = useState(true);
  const [filter, setFilter] = useState<Filter>('all');
  const [active, setActive] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const toast = useToast();
  const { undo } = useUndo();
  const rows = useMemo(() => rollOverRows(proposal, pick), [proposal, pick]);
  const columns = useMemo(() => rollOverColumns(book), [book]);
  const shown = rows.filter(({ carried }) => filter === 'all' || carried === (filter === 'carried'));
  const count = rows.filter(({ carried }) => carried).length;
  const current = rows.find(({ project }) => project.id === active);
  const change = (ids: readonly string[], categoryId: RollOverRow['categoryId']): void =>
    setPick((known) => ({
      ...known,
      categories: new Map([...known.categories, ...ids.map((id) => [id, categoryId] as const)]),
    }));
  // Ticks are of the rows in sight; the others stay as they are.
  const tick = (ticked: ReadonlySet<string>): void => {
    const inSight = new Set(shown.map(keyOf));
    const carried = rows.map(keyOf).filter((id) => (inSight.has(id) ? ticked : pick.carried).has(id));
    setPick((known) => ({ ...known, carried: new Set(carried) }));
  };
  const make = async (): Promise<void> => {
    setWorking(true);
    await painted();
    const made = await rollOver({ book, from, choices: choicesOf(rows), dropMetGoals });
    onClose();
    toast(
      made
        ? { text: `已新建${proposal.year}年台账，结转 ${count} 个项目`, action: { label: '撤销', run: undo } }
        : { text: `没有结转：${proposal.year}年已经有了` },
    );
  };
  return (
    <Dialog
      title={`年度结转：${from.year}年到${proposal.year}年`}
      size="large"
      onClose={onClose}
      aside={<RollOverSums place={place} proposal={proposal} rows={rows} />}
      actions={
        <>
          <Button onClick={onClose}>不结转</Button>
          <Button variant="primary" blocked={working ? '正在结转' : undefined} onClick={() => void make()}>
            {working ? '正在结转…' : `新建${proposal.year}年，结转 ${count} 项`}
          </Button>
        </>
      }
    >
      <div className="roll-over">
        <p className="mid">
          {`勾选要接着做的项目；按${from.year}年${periodName(proposal.closing)}的情况，没有完成的已经勾上。序号、编码重排，节点只带没有完成的，上年数一并带入供同比。${from.year}年的台账不变。`}
        </p>
        <div className="roll-over-tools">
          <FilterChip label="全部" count={rows.length} pressed={filter === 'all'} onPress={() => setFilter('all')} />
          <FilterChip label="结转" count={count} pressed={filter === 'carried'} onPress={() => setFilter('carried')} />
          <FilterChip
            label="不结转"
            count={rows.length - count}
            pressed={filter === 'left'}
            onPress={() => setFilter('left')}
          />
          <span className="grow" />
          <CheckBox label="已完成的目标不带入" checked={dropMetGoals} onChange={setDropMetGoals} />
          <ReserveSelect book={book} rows={rows} onChange={change} />
        </div>
        <div className="roll-over-rows">
          <VirtualTable
            label="结转的项目"
            rows={shown}
            rowKey={keyOf}
            columns={columns}
            activeKey={active}
            onActive={setActive}
            checked={pick.carried}
            onChecked={tick}
            empty={<p className="dim">这一类没有。</p>}
          />
        </div>
        <div className="roll-over-current" role="group" aria-label="选中的项目">
          {current === undefined ? (
            <span className="dim">点一行，可以改它在新一年的类别。</span>
          ) : (
            <>
              <span className="cut grow">{current.project.title}</span>
              <span className="dim">{`${proposal.year}年的类别`}</span>
              <Select
                label={`${proposal.year}年的类别`}
                small
                width={140}
                value={current.categoryId}
                options={book.categories.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(categoryId) => change([current.project.id], categoryId)}
              />
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}

interface RollOverSumsProps {
  readonly place: Place;
  readonly proposal: RollOverProposal;
  readonly rows: readonly RollOverRow[];
}

function RollOverSums({ place, proposal, rows }: RollOverSumsProps): ReactNode {
  const { book, year } = place;
  const count = rows.filter(({ carried }) => carried).length;
  const promoted = promotedCount(rows, book);
  const open = supervisionsOfYear(currentLedger(), year.id).filter(({ closedOn }) => closedOn === null).length;
  return (
    <span className="dim s13" role="status">
      {`${rows.length} 个项目 ＝ 结转 ${count} ＋ 不结转 ${rows.length - count}`}
      {promoted === 0 ? '' : `；储备类转入 ${promoted}`}
      {open === 0 ? '' : `；${open} 件督办没有销号，留在${proposal.year - 1}年接着办`}
    </span>
  );
}

function keyOf({ project }: RollOverRow): string {
  return project.id;
}
