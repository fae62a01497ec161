import type { ReactNode } from 'react';
import { SectionHead } from '../../ui/section-head.tsx';

export interface SettingsGroupProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** At the end of the title's line. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page of 设置: a title, and what is set under it. */
export function SettingsGroup({ title, note, action, children }: SettingsGroupProps): ReactNode {
  return (
    <div className="settings-group" role="group" aria-label={title}>
      <SectionHead title={title} note={note} action={action} level={3} />
      {children}
    </div>
  );
}
