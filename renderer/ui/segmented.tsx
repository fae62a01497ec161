/* oxlint-disable jsx-a11y/prefer-tag-over-role -- native radio buttons cannot be drawn as segments */
import type { KeyboardEvent, ReactNode } from 'react';
import { rovingTarget } from './roving.ts';
import './segmented.css';

export interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly title?: string | undefined;
}

export interface SegmentedProps<Value extends string> {
  /** What is chosen here, for a screen reader: 视图. */
  readonly label: string;
  readonly options: readonly SegmentedOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly small?: boolean | undefined;
}

/** One of two or three ways of looking: 列表 / 原表. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>): ReactNode {
  const { label, options, value, onChange, small } = props;
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const current = options.findIndex((option) => option.value === value);
    const target = rovingTarget(event.key, current, options.length);
    const next = target === undefined ? undefined : options[target];
    if (target === undefined || next === undefined) return;
    event.preventDefault();
    onChange(next.value);
    event.currentTarget.querySelectorAll('button')[target]?.focus();
  };
  return (
    <div
      className={small ? 'ui-segmented is-small' : 'ui-segmented'}
      role="radiogroup"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={move}
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          title={option.title}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
