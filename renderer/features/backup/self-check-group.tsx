import { type ReactNode, useRef, useState } from 'react';
import { checkData, type SelfCheck } from '../../actions/backups.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ProgressDialog } from '../../ui/progress-dialog.tsx';
import { Remark } from '../../ui/remark.tsx';
import { SettingsGroup } from '../settings/settings-group.tsx';
import { selfCheckLines } from './backup-words.ts';

/** 数据自检: journal, working copy, backups and files, in plain words. */
export function SelfCheckGroup(): ReactNode {
  const [found, setFound] = useState<SelfCheck | null>(null);
  const [checking, setChecking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // Nobody waits any more for a check that was left; it only reads, and ends by itself.
  const turn = useRef(0);
  const leave = (): void => {
    turn.current += 1;
    setChecking(false);
  };
  const run = async (): Promise<void> => {
    const mine = turn.current;
    setChecking(true);
    const checked = await checkData();
    if (mine !== turn.current) return;
    setChecking(false);
    setFound(checked.ok ? checked.value : null);
    setProblem(checked.ok ? null : describeShellError(checked.error, '').happened);
  };
  const lines = found === null ? [] : selfCheckLines(found);
  return (
    <SettingsGroup title="数据自检" note="逐条核对修改记录、工作数据、备份和附件，只看不改">
      <div className="backup-acts">
        <Button icon="shield" blocked={checking ? '正在自检' : undefined} onClick={() => void run()}>
          开始自检
        </Button>
        {problem === null ? null : <Remark>{`没有自检成：${problem}`}</Remark>}
      </div>
      {found === null ? null : (
        <div role="status" aria-label="自检结果">
          <p>
            <b>{lines.every(({ good }) => good) ? '全部完好。' : '有问题，见下面没有打勾的各项。'}</b>
          </p>
          <ul className="backup-checks">
            {lines.map(({ name, good, words }) => (
              <li key={name} className={good ? undefined : 'is-bad'}>
                <Icon name={good ? 'done' : 'note'} size={16} />
                <b>{name}</b>
                <span>{`${good ? '完好' : '有问题'}：${words}`}</span>
              </li>
            ))}
          </ul>
          <p className="dim s13">{`数据指纹 ${found.digest.slice(0, 16)}…（第 ${found.generation} 次改动）`}</p>
        </div>
      )}
      {checking ? <ProgressDialog title="正在自检" words="逐条核对，只看不改" percent={null} onCancel={leave} /> : null}
    </SettingsGroup>
  );
}
