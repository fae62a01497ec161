import { type ReactNode, useState } from 'react';
import { openDataFolder } from '../../actions/data-folder.ts';
import { phaseStore } from '../../store/phase-store.ts';
import { Button } from '../../ui/button.tsx';
import { Remark } from '../../ui/remark.tsx';
import { SettingsGroup } from '../settings/settings-group.tsx';
import './backup.css';

/** Where everything lies, to be copied whole or looked at. */
export function DataFolderGroup(): ReactNode {
  return (
    <SettingsGroup title="数据文件夹" note="台账、修改记录、附件和自动备份都在里面；不要改动里面的文件">
      <p>
        <DataFolderPath />
      </p>
      <div className="backup-acts">
        <OpenDataFolder />
      </div>
    </SettingsGroup>
  );
}

/** The path, which wraps and can be copied. */
export function DataFolderPath(): ReactNode {
  return <span className="data-folder-path">{phaseStore(({ appInfo }) => appInfo.dataFolder)}</span>;
}

/** The button by itself; the path stands beside it. */
export function OpenDataFolder(): ReactNode {
  const [failed, setFailed] = useState(false);
  const open = async (): Promise<void> => {
    const opened = await openDataFolder();
    setFailed(!opened.ok);
  };
  return (
    <>
      <Button icon="folder" onClick={() => void open()}>
        打开数据文件夹
      </Button>
      {failed ? <Remark>没有打开。请照上面的路径，在系统的文件管理器里打开。</Remark> : null}
    </>
  );
}
