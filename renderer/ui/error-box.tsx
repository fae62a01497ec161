import type { ReactNode } from 'react';
import './error-box.css';

export interface ErrorBoxProps {
  /** What happened: 没能读出“基层工作处…最终版2.xlsx” */
  readonly what: string;
  /** What is unharmed, with the reason before it: 文件设了打开密码。台账没有变动。 */
  readonly unharmed?: ReactNode;
  /** What to do: 请对方去掉密码再发。 */
  readonly advice?: ReactNode;
  readonly actions?: ReactNode;
}

/** An error in three sentences, and the buttons that help. */
export function ErrorBox({ what, unharmed, advice, actions }: ErrorBoxProps): ReactNode {
  return (
    <div className="ui-error" role="alert">
      <b>{what}</b>
      {unharmed === undefined ? null : <p>{unharmed}</p>}
      {advice === undefined ? null : <p>{advice}</p>}
      {actions === undefined ? null : <div className="ui-error-actions">{actions}</div>}
    </div>
  );
}
