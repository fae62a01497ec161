import type { ReactNode } from 'react';
import { saveNow } from '../../actions/close.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { ExportDiagnostics } from '../backup/diagnostics-group.tsx';
import { Mark } from '../frame/mark.tsx';
import { useSaveWords } from '../frame/save-status.tsx';

interface ErrorScreenProps {
  readonly what: string;
  readonly onAgain: () => void;
}

/** What happened, what is unharmed, what to do. */
export function ErrorScreen({ what, onAgain }: ErrorScreenProps): ReactNode {
  const { state, words } = useSaveWords();
  const reopen = async (): Promise<void> => {
    await saveNow();
    window.location.reload();
  };
  return (
    <div className="start-page">
      <div className="start-box">
        <header className="start-head">
          <Mark size={36} />
          <h1>{`${what}出错了`}</h1>
        </header>
        <ErrorBox
          what="程序画这一页时出了错，与操作无关。"
          unharmed={
            state === 'saved' ? `${words}，打过的字都存好了，没有丢。` : `${words}。打过的字还在，请先不要关闭程序。`
          }
          advice="先点“再试一次”；还不行，点“重新打开窗口”。反复出现的，请导出诊断信息交给维护人员。"
          actions={
            <>
              <Button variant="primary" onClick={onAgain}>
                再试一次
              </Button>
              <Button onClick={() => void reopen()}>重新打开窗口</Button>
              <ExportDiagnostics />
            </>
          }
        />
      </div>
    </div>
  );
}
