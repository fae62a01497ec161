import type { ReactNode } from 'react';

/** The parts of the section list. */
export const SETTINGS_GROUPS = ['单位与人员', '台账', '公文', '数据', '程序'] as const;

/** One page of 设置: one file, listed in `sections.ts`. */
export interface SettingsSection {
  /** As `openSettings` names it. */
  readonly id: string;
  readonly name: string;
  readonly group: (typeof SETTINGS_GROUPS)[number];
  /** One sentence under the title: what is set here and what it changes. */
  readonly about: string;
  /** What else people look for under it: 主送、签发人. */
  readonly words: readonly string[];
  /** When its changes hold, where they do not at once or cannot be undone; null: it keeps no settings. */
  readonly holds?: string | null;
  readonly Page: () => ReactNode;
}
