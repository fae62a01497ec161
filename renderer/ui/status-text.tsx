/* oxlint-disable jsx-a11y/prefer-tag-over-role -- said by its role, so that tests and readers find it by that */
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import './status-text.css';

export type SaveState = 'saved' | 'saving' | 'failed';

export interface StatusTextProps {
  readonly state: SaveState;
  /** 已保存 10:32 · 备份 10:30; 正在保存; 未能保存：磁盘已满，改动还在. */
  readonly text: string;
  /** Counts what was saved; a test waits for it. */
  readonly generation?: number | undefined;
  /** Beside it, when it failed: 重试. */
  readonly action?: ReactNode;
}

const icons: Readonly<Record<SaveState, IconName>> = { saved: 'done', saving: 'clock', failed: 'note' };

/** The state of the data in words, read out when it changes. */
export function StatusText({ state, text, generation, action }: StatusTextProps): ReactNode {
  return (
    <span className={classNames('ui-status', `is-${state}`)}>
      <Icon name={icons[state]} size={14} />
      <span className="cut" role="status" aria-live="polite" data-generation={generation} title={text}>
        {text}
      </span>
      {action}
    </span>
  );
}
