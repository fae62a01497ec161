import { type ReactNode, useState } from 'react';
import { chooseSecondFolder, forgetSecondFolder } from '../../actions/backups.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import { backupStore } from '../../store/backup-store.ts';
import { phaseStore } from '../../store/phase-store.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Remark } from '../../ui/remark.tsx';
import { SettingsGroup } from '../settings/settings-group.tsx';
import { momentWords } from './backup-words.ts';

/** 第二备份文件夹: only with one is the loss of the whole disk harmless. */
export function SecondFolder(): ReactNode {
  const second = backupStore(({ backups }) => backups?.second ?? null);
  const offset = phaseStore(({ appInfo }) => appInfo.timeZoneOffset);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async (): Promise<void> => {
    const chosen = await chooseSecondFolder();
    setProblem(chosen.ok ? null : describeShellError(chosen.error, '').happened);
  };
  const forget = async (): Promise<void> => {
    setAsked(false);
    const forgotten = await forgetSecondFolder();
    setProblem(forgotten.ok ? null : describeShellError(forgotten.error, '').happened);
  };
  const state =
    second === null
      ? '没有选。整块硬盘坏了，就只有导出过的备份可用。'
      : second.failure !== null
        ? `上次没有写成：${describeShellError(second.failure, '').happened}接上以后会自动补齐。`
        : second.lastAt === null
          ? '下一次备份时开始写入。'
          : `最近写入：${momentWords(second.lastAt, offset)}，包括日志和附件。`;
  return (
    <SettingsGroup title="第二备份文件夹" note="另一块硬盘、移动硬盘或共享文件夹">
      <div className="backup-acts">
        {second === null ? null : <b>{`“${second.name}”`}</b>}
        <span className={second?.failure ? 'backup-fault' : 'mid'}>{state}</span>
      </div>
      <div className="backup-acts">
        <Button icon="folder" onClick={() => void choose()}>
          {second === null ? '选择文件夹' : '换一个文件夹'}
        </Button>
        {second === null ? null : <Button onClick={() => setAsked(true)}>不再写入</Button>}
        {problem === null ? null : <Remark>{problem}</Remark>}
      </div>
      {asked && second !== null ? (
        <ConfirmDialog
          title={`不再往“${second.name}”写备份？`}
          safe="继续写入"
          act="不再写入"
          onSafe={() => setAsked(false)}
          onAct={() => void forget()}
        >
          那里已有的备份都留着，不会删除。
        </ConfirmDialog>
      ) : null}
    </SettingsGroup>
  );
}
