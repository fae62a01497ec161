import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './remark.css';

export interface RemarkProps {
  readonly id?: string | undefined;
  readonly icon?: IconName | undefined;
  /** At the end of the line: 忽略. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** What the checker or a field has to say, in small type under the text it speaks of. */
export function Remark({ id, icon = 'note', action, children }: RemarkProps): ReactNode {
  return (
    <div className="ui-remark" id={id}>
      <Icon name={icon} />
      <span className="grow">{children}</span>
      {action}
    </div>
  );
}
