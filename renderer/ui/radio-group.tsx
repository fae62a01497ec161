import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import './check-box.css';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

export interface RadioGroupProps<Value extends string> {
  readonly label: string;
  readonly options: readonly RadioOption<Value>[];
  /** null: nothing is chosen yet. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly column?: boolean | undefined;
}

/** One of a few, all in sight. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>): ReactNode {
  const { label, options, value, onChange, column } = props;
  const name = useId();
  return (
    <div className={column ? 'ui-radios is-column' : 'ui-radios'} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={classNames('ui-radio', option.disabled && 'is-disabled')}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span className="ui-radio-dot" aria-hidden="true" />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
