import { type ReactNode, useState } from 'react';
import { isReported } from '../../../shared/ledger/entry.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import type { Place } from '../../store/place.ts';
import { copyText } from '../../ui/copy-text.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useContextMenu } from '../../ui/use-context-menu.tsx';
import { rowText } from './ledger-columns.tsx';
import { OverrideDialog } from './override-dialog.tsx';
import { useBulkActs } from './use-bulk-acts.tsx';
import { useProjectMenu } from './use-project-menu.ts';

type Point = { readonly x: number; readonly y: number };

interface ListMenu {
  /** For a row, or for all that are ticked where the row is one of them. */
  readonly open: (rows: readonly ProjectStanding[], point: Point) => void;
  readonly copy: (rows: readonly ProjectStanding[]) => void;
  readonly remove: (rows: readonly ProjectStanding[]) => void;
  readonly element: ReactNode;
}

/** The right button in the list: what the toolbar and the open project offer. */
export function useListMenu(place: Place, onGone: () => void): ListMenu {
  const menu = useContextMenu('项目');
  const [judged, setJudged] = useState<ProjectStanding | null>(null);
  const { entriesOf, remove } = useProjectMenu();
  const bulk = useBulkActs(place, onGone);
  const toast = useToast();
  const copy = (rows: readonly ProjectStanding[]): void => {
    copyText(rows.map((row) => rowText(row, place)).join('\n'));
    toast({ text: `已复制 ${rows.length} 行，可以粘贴到 Excel` });
  };
  const removeRows = (rows: readonly ProjectStanding[]): void => {
    const [first] = rows;
    if (rows.length === 1 && first !== undefined) remove(first.project);
    else bulk.remove(rows.map(({ project }) => project));
  };
  const open = (rows: readonly ProjectStanding[], point: Point): void => {
    const [first] = rows;
    if (first === undefined) return;
    const projects = rows.map(({ project }) => project);
    const one: MenuEntry[] =
      rows.length > 1
        ? []
        : [
            ...entriesOf(first.project).slice(0, 2),
            {
              label: '改判状态…',
              icon: 'flag',
              blocked: isReported(first.entry) ? undefined : '本期还没有填报，填报后才能改判',
              run: () => setJudged(first),
            },
            'line',
          ];
    menu.open(point, [
      ...one,
      {
        label: rows.length === 1 ? '复制整行' : `复制 ${rows.length} 行`,
        icon: 'copy',
        shortcut: 'Ctrl+C',
        run: () => copy(rows),
      },
      { label: '改类别…', icon: 'list', run: () => menu.open(point, bulk.categories(projects)) },
      { label: '改牵头单位…', icon: 'building', run: () => menu.open(point, bulk.units(projects)) },
      'line',
      {
        label: rows.length === 1 ? '移到回收站' : `把 ${rows.length} 个项目移到回收站`,
        icon: 'trash',
        shortcut: 'Del',
        run: () => removeRows(rows),
      },
    ]);
  };
  return {
    open,
    copy,
    remove: removeRows,
    element: (
      <>
        {menu.element}
        {bulk.element}
        {judged === null ? null : <OverrideDialog place={place} standing={judged} onClose={() => setJudged(null)} />}
      </>
    ),
  };
}
