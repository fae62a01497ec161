import type { ReactNode } from 'react';
import './tag.css';

export interface TagProps {
  /** plain: a frame; soft: a grey face; accent: what is new. */
  readonly tone?: 'plain' | 'soft' | 'accent' | undefined;
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/** A short mark beside a name: 手改, 新增, ★牵头. */
export function Tag({ tone = 'plain', title, children }: TagProps): ReactNode {
  return (
    <span className={`ui-tag is-${tone}`} title={title}>
      {children}
    </span>
  );
}
