import type { ReactNode } from 'react';
import { chineseMonthDay, localDay, localTime } from '../../../shared/base/dates.ts';
import { saveFailureWords } from '../../messages/save-failure.ts';
import { shortShellError } from '../../../shared/messages/shell-error.ts';
import { backupStore } from '../../store/backup-store.ts';
import { phaseStore } from '../../store/phase-store.ts';
import { saveStore } from '../../store/save-store.ts';
import { Icon } from '../../ui/icon.tsx';

/** The state of the data in words; `data-generation` is the last change that both copies hold. */
export function SaveStatus(): ReactNode {
  const generation = saveStore((state) => state.generation);
  const { state, words } = useSaveWords();
  return (
    <span className="frame-state">
      <span className="frame-saved" role="status" data-state={state} data-generation={generation} title={TITLES[state]}>
        <Icon name={state === 'failed' ? 'note' : state === 'saving' ? 'pen' : 'done'} size={14} />
        <span className="cut">{words}</span>
      </span>
      <BackupStatus />
    </span>
  );
}

/** When the last backup was taken, or that the last attempt failed. Beside the live region: a quarter hour is no news. */
function BackupStatus(): ReactNode {
  const backups = backupStore((state) => state.backups);
  const offset = phaseStore((state) => state.appInfo.timeZoneOffset);
  const failure = backups?.failure ?? backups?.second?.failure ?? null;
  const toldAt = backupStore((state) => state.toldAt);
  const last = backups?.backups[0];
  if (failure !== null) {
    const where = backups?.failure === null ? '第二备份文件夹' : '备份';
    return (
      <span
        className="frame-backup is-failed"
        title={`${shortShellError(failure)}。已保存的改动不受影响，程序会再试。`}
      >
        · {where}未写成
      </span>
    );
  }
  if (last === undefined) return null;
  const sameDay = localDay(last.createdAt, offset) === localDay(toldAt, offset);
  const when = sameDay ? localTime(last.createdAt, offset) : chineseMonthDay(localDay(last.createdAt, offset));
  return (
    <span className="frame-backup" title="有改动时每一刻钟、以及关闭程序时自动备份">
      · 备份 {when}
    </span>
  );
}

type SaveWords = { readonly state: 'saved' | 'saving' | 'failed'; readonly words: string };

const TITLES: Readonly<Record<SaveWords['state'], string>> = {
  saved: '每次改动都会自动存两份：工作数据和修改记录',
  saving: '停下来半秒就存',
  failed: '排除原因以后会自动存上；在那以前请不要关机',
};

/** 正在保存, 已保存 10:32, or why not. */
export function useSaveWords(): SaveWords {
  const unsaved = saveStore((state) => state.unsaved > 0);
  const failure = saveStore((state) => state.failure);
  const savedAt = saveStore((state) => state.savedAt);
  const offset = phaseStore((state) => state.appInfo.timeZoneOffset);
  if (failure !== null) return { state: 'failed', words: saveFailureWords(failure) };
  if (unsaved) return { state: 'saving', words: '正在保存' };
  return { state: 'saved', words: savedAt === null ? '已保存' : `已保存 ${localTime(savedAt, offset)}` };
}
