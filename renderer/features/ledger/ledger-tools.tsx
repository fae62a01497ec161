import { type ReactNode, useMemo } from 'react';
import { filterStandings, isFiltered, lightKey } from '../../../shared/select/filter.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { statusGroups } from '../../../shared/standing/statistics.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { type LedgerFilter, NO_FILTER, setView, useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChip } from '../../ui/chip.tsx';
import { TextField } from '../../ui/field.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { focusMain } from '../frame/main-focus.ts';
import { OWN_UNDO } from '../frame/use-window-keys.ts';
import { type Choice, dropEntries } from './filter-choices.ts';

interface LedgerToolsProps {
  readonly place: Place;
  /** The projects that the text leaves. */
  readonly named: readonly ProjectStanding[];
  readonly found: number;
  /** Said at the end while nothing is filtered. */
  readonly hint?: string | undefined;
  /** Chips of the screen's own, before the others. */
  readonly children?: ReactNode;
}

/** Chips by category, drops for unit, status and light, and a text. */
export function LedgerTools({ place, named, found, hint, children }: LedgerToolsProps): ReactNode {
  const filter = useView((view) => view.filter);
  const choices = useMemo(() => filterChoices(place, named, filter), [place, named, filter]);
  const change = (fields: Partial<LedgerFilter>): void => setView({ filter: { ...filter, ...fields } });
  return (
    <div className="ledger-tools" role="toolbar" aria-label="筛选">
      {children}
      <FilterChip
        label="全部"
        count={choices.all}
        pressed={filter.categoryId === null}
        onPress={() => change({ categoryId: null })}
      />
      {choices.categories.map(({ value, label, count }) => (
        <FilterChip
          key={value}
          label={label}
          count={count}
          pressed={filter.categoryId === value}
          onPress={() => change({ categoryId: filter.categoryId === value ? null : value })}
        />
      ))}
      <span className="frame-bar" />
      <Drop label="牵头单位" choices={choices.units} value={filter.unitId} onChange={(unitId) => change({ unitId })} />
      <Drop label="状态" choices={choices.statuses} value={filter.status} onChange={(status) => change({ status })} />
      <Drop label="灯" choices={choices.lights} value={filter.light} onChange={(light) => change({ light })} />
      {isFiltered(filter) ? (
        <Button variant="text" small onClick={() => setView({ filter: NO_FILTER })}>
          清除筛选
        </Button>
      ) : null}
      <span className="grow" />
      {isFiltered(filter) ? <span className="dim s13 cut" role="status">{`找到 ${found} 项`}</span> : null}
      {hint === undefined || isFiltered(filter) ? null : <span className="ledger-hint dim s13 cut">{hint}</span>}
      <span className="ledger-find" data-list-filter="" {...{ [OWN_UNDO]: '' }}>
        <TextField
          label="在列表中查找"
          icon="search"
          kind="search"
          small
          width="full"
          placeholder="在列表中查找"
          title="名称、序号、单位、责任人，可用拼音首字母 Ctrl+F"
          value={filter.text}
          onTextChange={(text) => change({ text })}
          onEnter={focusMain}
        />
      </span>
    </div>
  );
}

interface DropProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function Drop({ label, choices, value, onChange }: DropProps): ReactNode {
  const chosen = choices.find((choice) => choice.value === value)?.label;
  return (
    <MenuButton look="chip" label={label} chosen={chosen} entries={dropEntries(label, choices, value, onChange)} />
  );
}

type FilterChoices = Record<'categories' | 'units' | 'statuses' | 'lights', readonly Choice[]> & {
  readonly all: number;
};

/** What each filter offers, with what it would leave under the others. */
function filterChoices({ book }: Place, named: readonly ProjectStanding[], filter: LedgerFilter): FilterChoices {
  const under = (key: keyof LedgerFilter): ProjectStanding[] => filterStandings(named, filter, key);
  const byCategory = under('categoryId');
  const byUnit = countBy(under('unitId'), ({ project }) => project.leadUnitIds);
  const byStatus = countBy(under('status'), ({ status }) => [status]);
  const byLight = countBy(under('light'), ({ light }) => [lightKey(light)]);
  const units = [...currentLedger().units.values()].sort((a, b) => a.order - b.order);
  return {
    all: byCategory.length,
    categories: book.categories.map(({ id, name }) => ({
      value: id,
      label: name,
      count: byCategory.filter(({ project }) => project.categoryId === id).length,
    })),
    units: units.flatMap(({ id, shortName }) => {
      const count = byUnit.get(id);
      return count === undefined && filter.unitId !== id ? [] : [{ value: id, label: shortName, count: count ?? 0 }];
    }),
    statuses: statusGroups(book).map(({ status, label }) => ({
      value: status,
      label,
      count: byStatus.get(status) ?? 0,
    })),
    lights: [
      { value: 'green', label: '绿', count: byLight.get('green') ?? 0 },
      { value: 'yellow', label: '黄', count: byLight.get('yellow') ?? 0 },
      { value: 'red', label: '红', count: byLight.get('red') ?? 0 },
      { value: 'none', label: '没有灯', count: byLight.get('none') ?? 0 },
    ],
  };
}

function countBy(
  standings: readonly ProjectStanding[],
  keysOf: (standing: ProjectStanding) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const standing of standings) for (const key of keysOf(standing)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
