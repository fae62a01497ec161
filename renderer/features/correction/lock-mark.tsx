import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';

/** Beside the name of a period whose report is 定稿. */
export function LockMark(): ReactNode {
  return (
    <Tag title="这一期的报告已定稿，改动要写更正理由">
      <Icon name="lock" size={12} /> 已定稿
    </Tag>
  );
}
