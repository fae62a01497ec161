import type { ReactNode } from 'react';
import './form-row.css';

export interface FormRowProps {
  readonly label: string;
  /** After the label, in grey: 没有可不填. */
  readonly hint?: string | undefined;
  /** At the end of the line: 125 字. */
  readonly count?: string | undefined;
  readonly required?: boolean | undefined;
  readonly children: ReactNode;
}

/** A visible label over a field; a click on it goes to the field. */
export function FormRow({ label, hint, count, required, children }: FormRowProps): ReactNode {
  return (
    <label className="ui-form-row">
      <span className="ui-form-row-label">
        <b>{label}</b>
        {required ? <span className="dim s13">必填</span> : null}
        {hint === undefined ? null : <span className="dim s13">{hint}</span>}
        {count === undefined ? null : <span className="ui-form-row-count">{count}</span>}
      </span>
      {children}
    </label>
  );
}
