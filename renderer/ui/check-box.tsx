import { type ReactNode, useEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import './check-box.css';

export interface CheckBoxProps {
  readonly label: string;
  readonly checked: boolean;
  /** Some of what stands under it is checked. */
  readonly partly?: boolean | undefined;
  readonly onChange: (checked: boolean) => void;
  /** The label is only for a screen reader: in a row of a table. */
  readonly labelUnseen?: boolean | undefined;
  /** Tab passes it over: what it stands in ticks it by a key of its own. */
  readonly withoutTab?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly title?: string | undefined;
}

/** A box to tick. */
export function CheckBox(props: CheckBoxProps): ReactNode {
  const { label, checked, partly, onChange, labelUnseen, withoutTab, disabled, title } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current !== null) input.current.indeterminate = partly === true;
  }, [partly]);
  return (
    <label className={classNames('ui-check', disabled && 'is-disabled')} title={title}>
      <input
        ref={input}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        tabIndex={withoutTab ? -1 : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className="ui-check-box" aria-hidden="true">
        {partly ? <Icon name="minus" size={12} /> : checked ? <Icon name="done" size={12} /> : null}
      </span>
      <span className={labelUnseen ? 'unseen' : undefined}>{label}</span>
    </label>
  );
}
