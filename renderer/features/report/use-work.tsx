import { useState, type ReactNode } from 'react';
import type { Result } from '../../../shared/base/result.ts';
import type { Progress } from '../../actions/writing-run.ts';
import { describeReportFailure, type ReportFailure } from '../../messages/report-failure.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { ProgressDialog } from '../../ui/progress-dialog.tsx';

type Running<Value> = {
  readonly result: Promise<Result<Value | null, ReportFailure>>;
  readonly cancel: () => void;
};

export type Job<Value> = {
  /** 正在定稿. */
  readonly title: string;
  /** What a failure is called: 没能定稿. */
  readonly failed: string;
  /** What 取消 leaves behind. */
  readonly note: string;
  readonly start: (tell: (progress: Progress) => void) => Running<Value>;
  readonly done: (value: Value) => void;
};

type Step =
  | { readonly type: 'idle' }
  | { readonly type: 'running'; readonly job: Named; readonly progress: Progress; readonly cancel: () => void }
  | { readonly type: 'failed'; readonly job: Named; readonly error: ReportFailure | null; readonly again: () => void };
type Named = Pick<Job<never>, 'title' | 'failed' | 'note'>;

const IDLE: Step = { type: 'idle' };
const BEGUN: Progress = { words: '准备', done: 0, of: 0, unit: '步' };

/** Long work with what it is doing, 取消, and what went wrong with a way to try again. */
export function useWork(): { readonly run: <Value>(job: Job<Value>) => void; readonly dialogs: ReactNode } {
  const [step, setStep] = useState<Step>(IDLE);
  const run = <Value,>(job: Job<Value>): void => {
    const tell = (progress: Progress): void =>
      setStep((current) => (current.type === 'running' ? { ...current, progress } : current));
    const running = job.start(tell);
    setStep({ type: 'running', job, progress: BEGUN, cancel: running.cancel });
    const again = (): void => run(job);
    void finish(running, job, (error) => setStep(error === undefined ? IDLE : { type: 'failed', job, error, again }));
  };
  const close = (): void => setStep(IDLE);
  if (step.type === 'running') {
    const { words, done, of, unit } = step.progress;
    // While the system asks where to save, there is nothing to stop.
    const asking = of > 0 && done >= of;
    const counted = of > 0 && !asking ? `${words}，第 ${Math.min(done + 1, of)} ${unit}，共 ${of} ${unit}` : words;
    const dialog = (
      <ProgressDialog
        title={step.job.title}
        words={counted}
        percent={of === 0 ? null : (done / of) * 100}
        note={step.job.note}
        onCancel={asking ? undefined : step.cancel}
      />
    );
    return { run, dialogs: dialog };
  }
  if (step.type === 'failed') {
    return {
      run,
      dialogs: <FailedDialog title={step.job.failed} error={step.error} again={step.again} onClose={close} />,
    };
  }
  return { run, dialogs: null };
}

/** Tells what came of it: nothing to say, a failure, or null for a bug. */
async function finish<Value>(
  running: Running<Value>,
  job: Job<Value>,
  end: (error?: ReportFailure | null) => void,
): Promise<void> {
  try {
    const result = await running.result;
    if (!result.ok) return end(result.error);
    end();
    if (result.value !== null) job.done(result.value);
  } catch {
    end(null);
  }
}

type FailedDialogProps = {
  readonly title: string;
  readonly error: ReportFailure | null;
  readonly again?: (() => void) | undefined;
  readonly onClose: () => void;
};

export function FailedDialog({ title, error, again, onClose }: FailedDialogProps): ReactNode {
  const problem = error
    ? describeReportFailure(error)
    : {
        happened: '程序出错，这一步没有做成。',
        unharmed: '台账没有变动，没有留下半个文件。',
        todo: '请再试一次；仍不行请导出诊断信息。',
      };
  return (
    <Dialog title={title} onClose={onClose}>
      <ErrorBox
        what={problem.happened}
        unharmed={problem.unharmed}
        advice={problem.todo}
        actions={
          <>
            {again === undefined ? null : (
              <Button variant="primary" onClick={again}>
                再试一次
              </Button>
            )}
            <Button onClick={onClose}>关闭</Button>
          </>
        }
      />
    </Dialog>
  );
}
