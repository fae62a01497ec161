import type { Screen } from '../../store/view-store.ts';

const CHAPTERS: Readonly<Record<Screen, string>> = {
  dashboard: '工作台',
  ledger: '项目台账',
  fill: '进展填报',
  report: '报告',
  exchange: '收发',
  check: '校核',
  settings: '设置',
};

const SETTINGS_CHAPTERS: Readonly<Record<string, string>> = {
  password: '设置 › 口令与锁定',
  backup: '设置 › 数据与备份',
  audit: '设置 › 操作日志',
};

/** The manual's chapter that tells of where the person is. */
export function chapterOf(screen: Screen, settingsSection: string): string {
  return (screen === 'settings' ? SETTINGS_CHAPTERS[settingsSection] : undefined) ?? CHAPTERS[screen];
}
