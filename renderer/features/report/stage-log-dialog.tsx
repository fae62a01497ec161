import type { ReactNode } from 'react';
import type { ReportStage } from '../../../shared/ledger/report.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { momentWords, STEP_WORDS } from './stage-words.ts';

type StageLogDialogProps = { readonly stages: readonly ReportStage[]; readonly onClose: () => void };

/** 办理过程: every step with who and when, and what was said. */
export function StageLogDialog({ stages, onClose }: StageLogDialogProps): ReactNode {
  return (
    <Dialog title="办理过程" size="medium" onClose={onClose} actions={<Button onClick={onClose}>关闭</Button>}>
      {stages.length === 0 ? (
        <p className="dim">还是草稿，没有送审过。</p>
      ) : (
        <table className="report-table">
          <thead>
            <tr>
              <th scope="col">步骤</th>
              <th scope="col">稿次</th>
              <th scope="col">时间</th>
              <th scope="col">操作人</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {stages.map(({ state, draft, at, by, note }) => (
              <tr key={at + state}>
                <td>{STEP_WORDS[state]}</td>
                <td>{`第${draft}稿`}</td>
                <td>{momentWords(at)}</td>
                <td>{by}</td>
                <td>{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
