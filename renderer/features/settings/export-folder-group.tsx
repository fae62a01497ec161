import { type ReactNode, useEffect, useState } from 'react';
import { quote } from '../../../shared/base/quote.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import {
  chooseExportFolder,
  type ExportFolder,
  forgetExportFolder,
  readExportFolder,
} from '../../actions/export-folder.ts';
import { Button } from '../../ui/button.tsx';
import { Remark } from '../../ui/remark.tsx';
import { SettingsGroup } from './settings-group.tsx';

type Answer = Awaited<ReturnType<typeof chooseExportFolder>>;

/** 导出到哪个文件夹: one that is chosen once for all, or where one saved last. */
export function ExportFolderGroup(): ReactNode {
  const [chosen, setChosen] = useState<ExportFolder['chosen']>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = (answer: Answer): void => {
    setProblem(answer.ok ? null : describeShellError(answer.error, '').happened);
    // null: the person thought better of it.
    if (answer.ok && answer.value !== null) setChosen(answer.value.chosen);
  };
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<void> => {
      const answer = await readExportFolder();
      if (!gone && answer.ok) setChosen(answer.value.chosen);
    };
    void read();
    return () => {
      gone = true;
    };
  }, []);
  return (
    <SettingsGroup title="导出到哪个文件夹" note="导出 Word、Excel、PDF、整批导出和下发都从这里开始；备份另记自己的">
      <div className="settings-line">
        <span>{chosen === null ? '每次从上次保存的文件夹开始' : <b>{quote(chosen.name)}</b>}</span>
        <Button icon="folder" onClick={() => void chooseExportFolder().then(take)}>
          {chosen === null ? '选择文件夹' : '换一个文件夹'}
        </Button>
        {chosen === null ? null : (
          <Button onClick={() => void forgetExportFolder().then(take)}>恢复为每次记住上次的文件夹</Button>
        )}
      </div>
      {chosen?.missing ? (
        <Remark>{`${quote(chosen.name)}现在打不开（U 盘没有插上，或网络断开）。导出时请另选位置，接上以后照旧。`}</Remark>
      ) : null}
      {problem === null ? null : <Remark>{problem}</Remark>}
    </SettingsGroup>
  );
}
