import { type ReactNode, useState } from 'react';
import { gatherHandoverNow, type Handover } from '../../actions/handover.ts';
import { Button } from '../../ui/button.tsx';
import { SettingsGroup } from '../settings/settings-group.tsx';
import { ExportBackup, type ExportPurpose } from './export-backup.tsx';
import { HandoverDialog } from './handover-dialog.tsx';
import { ImportBackup } from './import-backup.tsx';

const PACKAGE: ExportPurpose = {
  title: '导出交接包',
  thing: '交接包',
  about:
    '全部台账、设置、单位名录、模板、列对应和附件，写成一个文件。接手的人第一次打开程序时点“从备份恢复”，已有台账的在这里点“导入交接包”；口令请当面告知，不要和交接包放在一起。',
  sealed: true,
};

/** 交接: the list to sign, everything in one file, and taking it over. */
export function HandoverGroup(): ReactNode {
  const [shown, setShown] = useState<Handover | null>(null);
  const [gathering, setGathering] = useState(false);
  const show = async (): Promise<void> => {
    setGathering(true);
    setShown(await gatherHandoverNow());
    setGathering(false);
  };
  return (
    <SettingsGroup title="交接" note="换人管台账时：打印清单双方签字，交接包装进 U 盘，接手的人导入">
      <div className="backup-acts">
        <Button icon="document" blocked={gathering ? '正在汇总' : undefined} onClick={() => void show()}>
          {gathering ? '正在汇总…' : '交接清单'}
        </Button>
        <ExportBackup purpose={PACKAGE} />
        <ImportBackup label="导入交接包" icon="import" />
      </div>
      {shown === null ? null : <HandoverDialog handover={shown} onClose={() => setShown(null)} />}
    </SettingsGroup>
  );
}
