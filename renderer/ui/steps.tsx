import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './steps.css';

export interface Step {
  readonly id: string;
  readonly label: string;
  /** done: behind us; current: where it stands; ahead: still to come. */
  readonly state: 'done' | 'current' | 'ahead';
  /** 12 / 14 家. */
  readonly detail?: string | undefined;
}

export interface StepsProps {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly onOpen: (id: string) => void;
}

const words = { done: '已完成', current: '正在进行', ahead: '未开始' } as const;

/** The way of a quarter: 下发 → 收取 → … → 归档. */
export function Steps({ label, steps, onOpen }: StepsProps): ReactNode {
  return (
    <ol className="ui-steps" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.id}>
          <button
            type="button"
            className={`is-${step.state}`}
            aria-current={step.state === 'current' ? 'step' : undefined}
            onClick={() => onOpen(step.id)}
          >
            <span className="ui-steps-sign" aria-hidden="true">
              {step.state === 'done' ? <Icon name="done" size={12} /> : index + 1}
            </span>
            {step.label}
            <span className="unseen">，</span>
            {step.detail === undefined ? (
              <span className="unseen">{words[step.state]}</span>
            ) : (
              <span className="ui-steps-detail">{step.detail}</span>
            )}
          </button>
        </li>
      ))}
    </ol>
  );
}
