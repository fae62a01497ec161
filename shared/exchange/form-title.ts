import { periodTitle } from '../ledger/period.ts';
import type { FormModel } from './form-model.ts';

/** 2023年第三季度重点项目进展填报表. */
export function formTitle({ period, bookName, sample }: FormModel): string {
  return `${periodTitle(period)}${bookName}进展填报表${sample ? '（示例）' : ''}`;
}

/** 2023年第三季度_重点项目进展_市戒毒所_v1_20230918.xlsx; whoever reads it back does not rely on it. */
export function formFileName(model: FormModel, extension: 'xlsx' | 'docx' = 'xlsx'): string {
  const { period, bookName, unit, version, day, kind } = model;
  const parts = [
    periodTitle(period),
    `${bookName}进展`,
    unit.shortName,
    ...(kind === 'returned' ? ['退回修改'] : []),
    `v${version}`,
    day.replaceAll('-', ''),
  ];
  return `${parts.map(namePart).join('_')}.${extension}`;
}

/** Without what Windows forbids in a name. */
function namePart(part: string): string {
  return part
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
    .trim()
    .replace(/\.+$/, '');
}
