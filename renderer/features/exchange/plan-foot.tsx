import { type ReactNode, useMemo, useState } from 'react';
import type { Plan } from '../../../shared/exchange/plan.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { decideCells, writePlan } from '../../actions/exchange.ts';
import { undo } from '../../actions/undo.ts';
import { describeWriteFailure } from '../../messages/intake-failure.ts';
import { useIntake } from '../../store/intake-store.ts';
import type { Place } from '../../store/place.ts';
import { useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { ProgressDialog } from '../../ui/progress-dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { planSums } from './plan-lines.ts';
import { ProblemDialog } from './problem-dialog.tsx';
import { ReturnDialog } from './return-dialog.tsx';

interface PlanFootProps {
  readonly place: Place;
  readonly ledger: Ledger;
  readonly plan: Plan;
}

type Step =
  | { readonly type: 'idle' }
  | { readonly type: 'asking' }
  | { readonly type: 'writing'; readonly done: number; readonly of: number; readonly name: string }
  | { readonly type: 'returning' }
  | { readonly type: 'failed'; readonly problem: Problem };

/** The sums, always in sight, and what is done with the plan. */
export function PlanFoot({ place, ledger, plan }: PlanFootProps): ReactNode {
  const decisions = useIntake((state) => state.decisions);
  const [step, setStep] = useState<Step>({ type: 'idle' });
  const toast = useToast();
  const unitId = useView((view) => view.exchangeUnitId);
  const unit = unitId === null ? undefined : ledger.units.get(unitId);
  const sums = useMemo(() => planSums(plan, decisions, unitId), [plan, decisions, unitId]);
  const { counts } = sums;
  const write = async (): Promise<void> => {
    const before = { rows: sums.rows, cells: sums.cells };
    setStep({ type: 'writing', done: 0, of: sums.fileKeys.length, name: '' });
    const written = await writePlan(place.period, new Set(sums.fileKeys), (done, of, name) =>
      setStep({ type: 'writing', done, of, name }),
    );
    if (!written.ok) {
      setStep({ type: 'failed', problem: describeWriteFailure(written.error) });
      return;
    }
    setStep({ type: 'idle' });
    const { files, waiting } = written.value;
    toast({
      text: `已写入 ${before.rows} 行 ${before.cells} 处，来自 ${files} 份来件${waiting > 0 ? `；还有 ${waiting} 份留着等处理` : ''}`,
      action: { label: files > 1 ? '撤销最后一份' : '撤销', run: () => void undo() },
    });
  };
  const blocked = plan.locked
    ? '这一期已经定稿，不能写入'
    : sums.unsaid
      ? '先对来件说明单位或期'
      : sums.rows + sums.cells + sums.receipts === 0
        ? `${unit?.shortName ?? ''}没有要写入的变更`
        : undefined;
  const problems = plan.files.some(({ issues }) => issues.some(({ refused }) => refused));
  return (
    <div className="exchange-foot">
      <p className="exchange-sums grow" role="status">
        {unit ? `${unit.shortName}：` : ''}读取 <b>{counts.read}</b> 行 ＝ 新增 <b>{counts.created}</b> ＋ 修改{' '}
        <b>{counts.changed}</b> ＋ 未变 <b>{counts.unchanged}</b> ＋ 退回 <b>{counts.rejected}</b>
      </p>
      {sums.undecided > 1 ? (
        <MenuButton
          label={`${sums.undecided} 处冲突`}
          align="end"
          entries={[
            { label: '冲突全部采用报送的', run: () => decideCells({ conflicts: true }, { type: 'theirs' }) },
            { label: '冲突全部留本局的', run: () => decideCells({ conflicts: true }, { type: 'ours' }) },
          ]}
        />
      ) : null}
      <Button blocked={problems ? undefined : '来件里没有要退回的'} onClick={() => setStep({ type: 'returning' })}>
        生成退回文件
      </Button>
      <Button
        variant="primary"
        blocked={blocked}
        onClick={() => (sums.undecided > 0 ? setStep({ type: 'asking' }) : void write())}
      >
        {sums.rows + sums.cells === 0 && sums.receipts > 0
          ? `记下收到 ${sums.receipts} 份`
          : `写入${unit ? unit.shortName : ''} ${sums.rows} 行 ${sums.cells} 处`}
      </Button>
      {step.type === 'asking' ? (
        <UndecidedDialog
          count={sums.undecided}
          onClose={() => setStep({ type: 'idle' })}
          onWrite={() => void write()}
        />
      ) : null}
      {step.type === 'writing' ? (
        <ProgressDialog
          title="正在写入台账"
          words={step.name}
          percent={step.of === 0 ? null : (step.done / step.of) * 100}
          note="每份来件是一次改动，可以分别撤销。"
        />
      ) : null}
      {step.type === 'returning' ? (
        <ReturnDialog place={place} ledger={ledger} plan={plan} onClose={() => setStep({ type: 'idle' })} />
      ) : null}
      {step.type === 'failed' ? (
        <ProblemDialog title="没有全部写入" problem={step.problem} onClose={() => setStep({ type: 'idle' })} />
      ) : null}
    </div>
  );
}

interface UndecidedDialogProps {
  readonly count: number;
  readonly onClose: () => void;
  readonly onWrite: () => void;
}

/** Conflicts may wait: the rest is written, and ours stays until somebody has said which counts. */
function UndecidedDialog({ count, onClose, onWrite }: UndecidedDialogProps): ReactNode {
  return (
    <Dialog
      title={`还有 ${count} 处冲突没有定，先写入其余的？`}
      role="alertdialog"
      onClose={onClose}
      actions={
        <>
          <Button data-first-focus="" onClick={onClose}>
            不写入
          </Button>
          <Button
            variant="strong"
            onClick={() => {
              onClose();
              onWrite();
            }}
          >
            写入其余的
          </Button>
        </>
      }
    >
      没有定的地方台账保持现有文字，来件留在这里等着定，报送的原文已经存下，不会丢。
    </Dialog>
  );
}
