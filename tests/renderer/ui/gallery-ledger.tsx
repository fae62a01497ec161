import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../../renderer/ui/button.tsx';
import { FilterChip } from '../../../renderer/ui/chip.tsx';
import { TextField } from '../../../renderer/ui/field.tsx';
import { Light } from '../../../renderer/ui/light.tsx';
import { MenuButton } from '../../../renderer/ui/menu-button.tsx';
import { Meter } from '../../../renderer/ui/meter.tsx';
import { PageHead } from '../../../renderer/ui/page-head.tsx';
import { SplitPanel } from '../../../renderer/ui/split-panel.tsx';
import type { TableColumn } from '../../../renderer/ui/table-columns.ts';
import { Rule, Toolbar } from '../../../renderer/ui/toolbar.tsx';
import { useContextMenu } from '../../../renderer/ui/use-context-menu.tsx';
import { VirtualTable } from '../../../renderer/ui/virtual-table.tsx';
import { type GalleryProject, projects } from './gallery-data.ts';
import { ProjectPanel } from './gallery-project.tsx';

const columns: readonly TableColumn<GalleryProject>[] = [
  { id: 'number', title: '序号', width: 44, align: 'end', cell: (row) => <span className="dim">{row.number}</span> },
  { id: 'name', title: '名称', width: 210, grow: 1, names: true, cell: (row) => row.name, hint: (row) => row.name },
  { id: 'category', title: '类别', width: 72, leaves: 2, cell: (row) => <span className="mid">{row.category}</span> },
  { id: 'unit', title: '牵头单位', width: 124, leaves: 4, cell: (row) => <span className="mid">{row.unit}</span> },
  { id: 'status', title: '状态', width: 116, cell: (row) => <Light colour={row.colour} word={row.word} /> },
  { id: 'percent', title: '完成度', width: 118, align: 'end', sortable: true, cell: (row) => <Percent row={row} /> },
  {
    id: 'note',
    title: '本期进展',
    width: 280,
    grow: 1,
    leaves: 1,
    cell: (row) => <span className="mid">{row.note}</span>,
    hint: (row) => row.note,
  },
  {
    id: 'updated',
    title: '更新',
    width: 96,
    align: 'end',
    leaves: 3,
    cell: (row) => <span className="dim s13">{row.updated}</span>,
  },
];

function Percent({ row }: { readonly row: GalleryProject }): ReactNode {
  const tone = row.colour === 'yellow' || row.colour === 'red' ? row.colour : 'plain';
  return (
    <span className="gallery-percent">
      <Meter value={row.percent} mark={75} tone={tone} />
      <span>{row.percent === null ? '—' : `${row.percent}%`}</span>
    </span>
  );
}

const keyOf = (row: GalleryProject): string => String(row.number);

/** 项目台账 from parts. */
export function GalleryLedger({ many }: { readonly many: boolean }) {
  const [active, setActive] = useState<string | null>('18');
  const [open, setOpen] = useState<string | null>(many ? null : '18');
  const [width, setWidth] = useState(() => (innerWidth < 1200 ? 580 : innerWidth < 1700 ? 640 : 720));
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const menu = useContextMenu('项目');
  const rows = useMemo(
    () => (many ? Array.from({ length: 10_000 }, (_, index) => sampleRow(index)) : projects),
    [many],
  );
  return (
    <>
      <PageHead title="项目台账" note={`${rows.length} 项 · 第三季度已填 27 项`}>
        <Button variant="quiet" icon="import">
          导入
        </Button>
        <Button variant="quiet" icon="export">
          导出
        </Button>
        <Button variant="primary" icon="plus">
          新增项目
        </Button>
      </PageHead>
      <Toolbar
        label="筛选"
        end={
          <>
            <span className="dim s13 narrow-hide">按序号排列，可拖动改号</span>
            <TextField
              label="在列表中查找"
              placeholder="在列表中查找"
              icon="search"
              kind="search"
              small
              width={168}
              value=""
              onTextChange={() => undefined}
            />
          </>
        }
      >
        <FilterChip label="全部" count={30} pressed onPress={() => undefined} />
        <FilterChip label="创新类" count={15} pressed={false} onPress={() => undefined} />
        <FilterChip label="攻坚类" count={13} pressed={false} onPress={() => undefined} />
        <FilterChip label="储备类" count={2} pressed={false} onPress={() => undefined} />
        <Rule />
        <MenuButton look="chip" label="牵头单位" entries={units} />
        <MenuButton look="chip" label="状态" entries={units} />
        <MenuButton look="chip" label="灯" entries={units} />
      </Toolbar>
      <SplitPanel
        label="调整面板宽度"
        width={width}
        onWidth={setWidth}
        usualWidth={640}
        minPanel={420}
        minMain={420}
        panel={open === null ? null : <ProjectPanel />}
      >
        <VirtualTable
          label="项目列表"
          rows={rows}
          rowKey={keyOf}
          columns={columns}
          activeKey={active}
          onActive={(key) => {
            setActive(key);
            if (open !== null) setOpen(key);
          }}
          openKey={open}
          onOpen={many ? undefined : setOpen}
          checked={many ? checked : undefined}
          onChecked={setChecked}
          onMove={() => undefined}
          onMenu={(_, point) => menu.open(point, [{ label: '打开', shortcut: '回车', run: () => undefined }])}
          onSort={() => undefined}
          sort={{ column: 'number', descending: false }}
        />
      </SplitPanel>
      {menu.element}
    </>
  );
}

function sampleRow(index: number): GalleryProject {
  const base = projects[index % projects.length] ?? projects[0];
  if (base === undefined) throw new Error('no sample');
  return { ...base, number: index + 1 };
}

const units = ['基层工作处', '普法处', '复议应诉处', '律师工作处'].map((label) => ({
  label,
  checked: false,
  stay: true,
  run: () => undefined,
}));
