import { type ReactNode, useState } from 'react';
import { readNumber } from '../../../shared/base/read-number.ts';
import type { Indicator } from '../../../shared/ledger/indicator.ts';
import type { Target } from '../../../shared/ledger/target.ts';
import { formatFigure } from '../../../shared/standing/figure-words.ts';
import { planTarget } from '../../actions/figures.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';

interface PlanDialogProps {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly onClose: () => void;
}

type Texts = readonly [string, string, string, string];
const QUARTERS = ['一季度末', '二季度末', '三季度末', '四季度末'] as const;
const EVEN: Texts = ['25', '50', '75', '100'];
const WHOLE: Texts = ['100', '100', '100', '100'];

/** The share of the target that is planned by the end of each quarter, cumulative. */
export function PlanDialog({ target, indicator, onClose }: PlanDialogProps): ReactNode {
  const byKind = indicator.kind === 'count' ? EVEN : WHOLE;
  const [texts, setTexts] = useState<Texts>(() => textsOf(target.plan) ?? byKind);
  const shares = sharesOf(texts);
  const save = (plan: Target['plan']): void => {
    onClose();
    void planTarget(target, indicator, plan);
  };
  return (
    <Dialog
      title={`季度计划：${indicator.name}`}
      size="medium"
      onClose={onClose}
      aside={
        target.plan === null ? null : (
          <Button variant="text" onClick={() => save(null)}>
            恢复默认
          </Button>
        )
      }
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            variant="primary"
            blocked={shares === null ? '四个数要依次不减，在 0 到 100 之间' : undefined}
            onClick={() => (shares === null ? undefined : save(shares))}
          >
            保存计划
          </Button>
        </>
      }
    >
      <p className="dialog-words">到每季度末累计应完成全年目标的百分之几。序时按这里算。</p>
      <div className="figure-form-quarters">
        {QUARTERS.map((label, index) => (
          <FormRow key={label} label={label} hint={amountWords(texts[index], target, indicator)}>
            <NumberField
              label={label}
              value={texts[index] ?? ''}
              onTextChange={(text) => setTexts(replaced(texts, index, text))}
              unit="%"
              width="full"
              firstFocus={index === 0}
            />
          </FormRow>
        ))}
      </div>
      {shares === null ? <p className="s13 figure-form-wrong">四个数要依次不减，在 0 到 100 之间。</p> : null}
    </Dialog>
  );
}

function replaced(texts: Texts, index: number, text: string): Texts {
  const [first, second, third, fourth] = texts.map((old, at) => (at === index ? text : old));
  return [first ?? '', second ?? '', third ?? '', fourth ?? ''];
}

function textsOf(plan: Target['plan']): Texts | null {
  if (plan === null) return null;
  const [first, second, third, fourth] = plan.map((share) => formatFigure(share * 100));
  return [first ?? '', second ?? '', third ?? '', fourth ?? ''];
}

/** The plan as shares; null while a number is missing or one is less than the one before. */
function sharesOf(texts: Texts): NonNullable<Target['plan']> | null {
  const [first, second, third, fourth] = texts.map(readNumber);
  if (typeof first !== 'number' || typeof second !== 'number') return null;
  if (typeof third !== 'number' || typeof fourth !== 'number') return null;
  if (first < 0 || second < first || third < second || fourth < third || fourth > 100) return null;
  return [first / 100, second / 100, third / 100, fourth / 100];
}

// 25 % of 100个: 25个. A change or a rate has no amount.
function amountWords(text: string | undefined, target: Target, { kind, unit }: Indicator): string | undefined {
  const percent = readNumber(text ?? '');
  if (kind !== 'count' || typeof percent !== 'number') return undefined;
  return `${formatFigure((target.value * percent) / 100)}${unit}`;
}
