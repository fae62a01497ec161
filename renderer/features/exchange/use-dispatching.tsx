import { type ReactNode, useState } from 'react';
import type { Problem } from '../../../shared/messages/problem.ts';
import { dispatchForms, type Dispatching, type DispatchOutcome, type DispatchRequest } from '../../actions/dispatch.ts';
import { revealSavedFile } from '../../actions/save-file.ts';
import { describeExportError } from '../../messages/export-error.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { ProgressDialog } from '../../ui/progress-dialog.tsx';
import { ProblemDialog } from './problem-dialog.tsx';

type Step =
  | { readonly type: 'idle' }
  | {
      readonly type: 'writing';
      readonly done: number;
      readonly of: number;
      readonly name: string;
      readonly running: Dispatching;
    }
  | { readonly type: 'done'; readonly outcome: DispatchOutcome; readonly asked: number; readonly verb: string }
  | { readonly type: 'failed'; readonly problem: Problem };

export interface DispatchState {
  readonly step: Step;
  readonly start: (request: DispatchRequest) => void;
  readonly close: () => void;
}

/** Writes forms into a folder, with progress, cancel and a summary; `onDone` when the summary is put away. */
export function useDispatching(onDone: () => void = () => undefined): DispatchState {
  const [step, setStep] = useState<Step>({ type: 'idle' });
  const start = (request: DispatchRequest): void => {
    const running = dispatchForms(request, (done, of, unit) =>
      setStep({ type: 'writing', done, of, name: unit.shortName, running }),
    );
    void running.result.then(
      (result) => setStep(afterwards(result, request)),
      () => setStep({ type: 'failed', problem: BUG }),
    );
  };
  const close = (): void => {
    const isOver = step.type === 'done';
    setStep({ type: 'idle' });
    if (isOver) onDone();
  };
  return { step, start, close };
}

function afterwards(result: Awaited<Dispatching['result']>, request: DispatchRequest): Step {
  if (!result.ok) return { type: 'failed', problem: describeExportError(result.error) };
  if (result.value === null) return { type: 'idle' };
  const verb = request.kind === 'form' ? '下发' : '退回';
  return { type: 'done', outcome: result.value, asked: request.forms.length, verb };
}

const BUG: Problem = {
  happened: '写填报表时程序出错。',
  unharmed: '台账没有变动，已经写好的文件留在所选的文件夹里。',
  todo: '请再试一次；仍不行请导出诊断信息。',
};

/** The dialogs of a dispatch under way. */
export function DispatchProgress({ dispatching }: { readonly dispatching: DispatchState }): ReactNode {
  const { step, close } = dispatching;
  switch (step.type) {
    case 'idle':
      return null;
    case 'writing':
      return (
        <ProgressDialog
          title="正在生成填报表"
          words={`${step.name}，第 ${step.done + 1} 份，共 ${step.of} 份`}
          percent={(step.done / step.of) * 100}
          note="取消后，已经生成的文件留着，并记为已下发。"
          onCancel={step.running.cancel}
        />
      );
    case 'failed':
      return <ProblemDialog title="没有生成" problem={step.problem} onClose={close} />;
    case 'done':
      return <Summary {...step} onClose={close} />;
  }
}

interface SummaryProps {
  readonly outcome: DispatchOutcome;
  readonly asked: number;
  readonly verb: string;
  readonly onClose: () => void;
}

function Summary({ outcome, asked, verb, onClose }: SummaryProps): ReactNode {
  const { files, failures, folder, cancelled } = outcome;
  const [first] = files;
  return (
    <Dialog
      title={files.length === asked ? `已${verb} ${files.length} 份` : `${verb}了 ${files.length} 份，共要 ${asked} 份`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} data-first-focus="">
            关闭
          </Button>
          {first ? (
            <Button
              variant="primary"
              icon="folder"
              onClick={() => {
                onClose();
                void revealSavedFile(first);
              }}
            >
              打开所在文件夹
            </Button>
          ) : null}
        </>
      }
    >
      {files.length === 0 ? null : <p>{`文件在“${folder}”文件夹，可以直接发给各单位。${verb}记录已经记下。`}</p>}
      {cancelled ? <p>其余的已取消，没有生成。</p> : null}
      {failures.map(({ unit, error }) => {
        const { happened, unharmed, todo } = describeExportError(error);
        return <ErrorBox key={unit.id} what={`${unit.shortName}：${happened}`} unharmed={unharmed} advice={todo} />;
      })}
    </Dialog>
  );
}
