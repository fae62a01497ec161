import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { type Backup, closePreview, previewBackup, type RestorePreview } from '../../actions/backups.ts';
import { backupStore } from '../../store/backup-store.ts';
import { phaseStore } from '../../store/phase-store.ts';
import { Button } from '../../ui/button.tsx';
import { Remark } from '../../ui/remark.tsx';
import type { TableColumn } from '../../ui/table-columns.ts';
import { VirtualTable } from '../../ui/virtual-table.tsx';
import { SettingsGroup } from '../settings/settings-group.tsx';
import { backupReasonWords, countWords, momentWords, recordTotal, sizeWords } from './backup-words.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { usePreview } from './use-preview.tsx';

// As many rows as there are, up to what leaves the rest of the page in sight.
const SHOWN = 8;
const NONE: readonly Backup[] = [];
const MAIN_TABLES = ['books', 'projects', 'entries', 'reports'];

/** Every backup there is, newest first; each can be looked into and restored. */
export function BackupList(): ReactNode {
  const backups = backupStore((state) => state.backups?.backups ?? NONE);
  const damaged = backupStore((state) => state.backups?.damaged.length ?? 0);
  const offset = phaseStore(({ appInfo }) => appInfo.timeZoneOffset);
  const [active, setActive] = useState<string | null>(null);
  const { read, dialog } = usePreview();
  const [shown, setShown] = useState<RestorePreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const open = useCallback(
    async (number: number): Promise<void> => {
      const preview = await read((watch) => previewBackup({ number }, watch));
      setProblem(preview.ok ? null : preview.error.happened);
      if (preview.ok) setShown(preview.value);
    },
    [read],
  );
  const close = (restored: boolean): void => {
    if (shown !== null && !restored) void closePreview(shown);
    setShown(null);
  };
  const columns = useMemo(() => columnsOf(offset, (number) => void open(number)), [offset, open]);
  return (
    <SettingsGroup title="备份清单" note={backups.length === 0 ? undefined : `${backups.length} 份，从新到旧`}>
      {damaged === 0 ? null : <Remark>{`另有 ${damaged} 个备份文件已损坏，原样留着，没有列出。`}</Remark>}
      {problem === null ? null : <Remark>{problem}</Remark>}
      {backups.length === 0 ? (
        <p className="mid">还没有备份。有了改动以后会自动备份，也可以点“立即备份”。</p>
      ) : (
        <div className="backup-list" style={{ height: `calc(34px + ${Math.min(SHOWN, backups.length)} * var(--row))` }}>
          <VirtualTable
            label="备份清单"
            rows={backups}
            rowKey={keyOf}
            columns={columns}
            activeKey={active}
            onActive={setActive}
            onOpen={(key) => void open(Number(key))}
          />
        </div>
      )}
      {dialog}
      {shown === null ? null : <RestoreDialog preview={shown} onClose={close} />}
    </SettingsGroup>
  );
}

function columnsOf(offset: number, open: (number: number) => void): readonly TableColumn<Backup>[] {
  return [
    { id: 'at', title: '时间', width: 176, names: true, cell: ({ createdAt }) => momentWords(createdAt, offset) },
    { id: 'reason', title: '由来', width: 92, cell: ({ reason }) => backupReasonWords(reason) },
    {
      id: 'counts',
      title: '内容',
      width: 180,
      grow: 1,
      leaves: 1,
      cell: ({ counts }) => countWords(counts, MAIN_TABLES),
      hint: ({ counts }) => `共 ${recordTotal(counts)} 条记录`,
    },
    { id: 'generation', title: '第几次改动', width: 92, align: 'end', leaves: 0, cell: ({ generation }) => generation },
    { id: 'bytes', title: '大小', width: 80, align: 'end', cell: ({ bytes }) => sizeWords(bytes) },
    {
      id: 'checked',
      title: '核对',
      width: 64,
      leaves: 2,
      cell: () => '完好',
      hint: () => '写完后读回核对过；数据自检会再读一遍',
    },
    {
      id: 'restore',
      title: '恢复',
      width: 96,
      align: 'end',
      cell: ({ number }) => (
        <Button
          small
          onClick={(event) => {
            event.stopPropagation();
            open(number);
          }}
        >
          恢复…
        </Button>
      ),
    },
  ];
}

function keyOf({ number }: Backup): string {
  return String(number);
}
