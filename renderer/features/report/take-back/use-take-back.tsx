import { type ReactNode, useState } from 'react';
import { assertNever } from '../../../../shared/base/assert-never.ts';
import type { Problem } from '../../../../shared/messages/problem.ts';
import type { OpenReport } from '../../../actions/reports.ts';
import { readReturnedReport, type TakeBackError, type TakenFile } from '../../../actions/take-back.ts';
import { describeShellError } from '../../../../shared/messages/shell-error.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorBox } from '../../../ui/error-box.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';

/** 收回改稿 from the question for the file to the decision; `element` is what stands over the screen meanwhile. */
export function useTakeBack(report: OpenReport): { readonly ask: () => Promise<void>; readonly element: ReactNode } {
  const [file, setFile] = useState<TakenFile | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = async (): Promise<void> => {
    const read = await readReturnedReport(report);
    if (!read.ok) setProblem(describe(read.error));
    else setFile(read.value);
  };
  const element =
    problem === null ? (
      file === null ? null : (
        <TakeBackDialog report={report} file={file} onClose={() => setFile(null)} />
      )
    ) : (
      <Dialog
        title="没能收回改稿"
        onClose={() => setProblem(null)}
        actions={
          <Button data-first-focus="" onClick={() => setProblem(null)}>
            知道了
          </Button>
        }
      >
        <ErrorBox what={problem.happened} unharmed={problem.unharmed} advice={problem.todo} />
      </Dialog>
    );
  return { ask, element };
}

function describe(failure: TakeBackError): Problem {
  switch (failure.type) {
    case 'shell':
      return describeShellError(failure.error, '报告没有变动。');
    case 'file':
      return failure.problem;
    default:
      return assertNever(failure);
  }
}
