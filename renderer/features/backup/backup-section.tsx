import { type ReactNode, useEffect, useState } from 'react';
import { refreshBackups, takeBackup } from '../../actions/backups.ts';
import { backupStore } from '../../store/backup-store.ts';
import { phaseStore } from '../../store/phase-store.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import { Button } from '../../ui/button.tsx';
import { Remark } from '../../ui/remark.tsx';
import { useToast } from '../../ui/toast.tsx';
import { SettingsGroup } from '../settings/settings-group.tsx';
import type { SettingsSection } from '../settings/settings-section.ts';
import { BackupList } from './backup-list.tsx';
import { momentWords } from './backup-words.ts';
import './backup.css';
import { DataFolderGroup } from './data-folder.tsx';
import { DiagnosticsGroup } from './diagnostics-group.tsx';
import { ExportBackup } from './export-backup.tsx';
import { HandoverGroup } from './handover-group.tsx';
import { ImportBackup } from './import-backup.tsx';
import { SecondFolder } from './second-folder.tsx';
import { SelfCheckGroup } from './self-check-group.tsx';

export const backupSection: SettingsSection = {
  id: 'backup',
  name: '数据与备份',
  group: '数据',
  about: '有改动时每一刻钟、导入和恢复之前、关闭程序时自动备份。任何一份都可以恢复，恢复也能撤销。',
  holds: null,
  words: [
    '备份',
    '恢复',
    '还原',
    'U盘',
    '快照',
    '自检',
    '诊断',
    '第二备份',
    '移动硬盘',
    '交接',
    '交接包',
    '交接清单',
    '换人',
    '数据文件夹',
    '数据在哪',
  ],
  Page: BackupPage,
};

function BackupPage(): ReactNode {
  useEffect(() => void refreshBackups(), []);
  return (
    <>
      <TakeNow />
      <SecondFolder />
      <BackupList />
      <SettingsGroup title="带出去，拿回来" note="一个文件，连同附件，可以放到 U 盘">
        <div className="backup-acts">
          <ExportBackup />
          <ImportBackup label="从备份文件恢复" icon="import" />
        </div>
      </SettingsGroup>
      <HandoverGroup />
      <SelfCheckGroup />
      <DataFolderGroup />
      <DiagnosticsGroup />
    </>
  );
}

function TakeNow(): ReactNode {
  const state = backupStore(({ backups }) => backups);
  const offset = phaseStore(({ appInfo }) => appInfo.timeZoneOffset);
  const [taking, setTaking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const toast = useToast();
  const last = state?.backups[0];
  const failure = state?.failure ?? null;
  const take = async (): Promise<void> => {
    setTaking(true);
    const taken = await takeBackup('manual');
    await refreshBackups();
    setTaking(false);
    setProblem(taken.ok ? null : describeShellError(taken.error, '已保存的改动不受影响。').happened);
    if (taken.ok) toast({ text: `已备份（第 ${taken.value.number} 份），写完后读回核对过。` });
  };
  return (
    <SettingsGroup
      title="备份"
      note={last === undefined ? '还没有备份' : `最近一份：${momentWords(last.createdAt, offset)}`}
    >
      <div className="backup-acts">
        <Button variant="primary" blocked={taking ? '正在备份' : undefined} onClick={() => void take()}>
          {taking ? '正在备份…' : '立即备份'}
        </Button>
        {failure === null ? null : (
          <Remark>{`上次备份没有写成：${describeShellError(failure, '').happened}已保存的改动不受影响，程序会再试。`}</Remark>
        )}
        {problem === null ? null : <Remark>{problem}</Remark>}
      </div>
    </SettingsGroup>
  );
}
