import { chineseDate, localDay, localTime, type Moment } from '../../../shared/base/dates.ts';
import type { Backup, RestorePreview, SelfCheck } from '../../actions/backups.ts';
import { tableWords } from '../../../shared/messages/record-words.ts';

const REASON_WORDS: Readonly<Record<Backup['reason'], string>> = {
  quarter: '定时',
  exit: '关闭程序时',
  import: '导入前',
  restore: '恢复前',
  migration: '升级前',
  manual: '手动',
};

export function backupReasonWords(reason: Backup['reason']): string {
  return REASON_WORDS[reason];
}

/** 2023年9月26日 10:32. */
export function momentWords(moment: Moment, offset: number): string {
  return `${chineseDate(localDay(moment, offset))} ${localTime(moment, offset)}`;
}

/** 1.2 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** 项目 30，采用稿 87; what there is none of is left out. */
export function countWords(counts: Readonly<Record<string, number>>, tables: readonly string[]): string {
  return tables
    .filter((table) => (counts[table] ?? 0) > 0)
    .map((table) => `${tableWords(table)} ${counts[table]}`)
    .join('，');
}

export function recordTotal(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** How many records come, change and go in all. */
export function restoreTotals({ tables }: RestorePreview): { created: number; changed: number; deleted: number } {
  return {
    created: tables.reduce((sum, { created }) => sum + created, 0),
    changed: tables.reduce((sum, { changed }) => sum + changed, 0),
    deleted: tables.reduce((sum, { deleted }) => sum + deleted, 0),
  };
}

/** One thing 数据自检 looked at: whether it is good, and what was found. */
export type CheckLine = { readonly name: string; readonly good: boolean; readonly words: string };

/** 数据自检 in plain words. */
export function selfCheckLines(check: SelfCheck): CheckLine[] {
  return [journalLine(check), databaseLine(check), snapshotLine(check), restoreLine(check), blobLine(check)];
}

function journalLine({ journal }: SelfCheck): CheckLine {
  const { damagedLines, gaps, records } = journal;
  const faults = [
    ...(damagedLines.length > 0 ? [`第${damagedLines.join('、')}行与写入时不一样（被改动或损坏）`] : []),
    ...gaps.map(({ from, to }) => `第${from}次到第${to}次改动的记录以前丢失了`),
  ];
  const good = faults.length === 0;
  return {
    name: '修改记录',
    good,
    words: good ? `共 ${records} 条，逐条核对过校验链，没有被改动。` : `共 ${records} 条：${faults.join('；')}。`,
  };
}

function databaseLine({ database, generation }: SelfCheck): CheckLine {
  const name = '工作数据';
  if (database === 'not checked')
    return { name, good: false, words: '读不出来，没有核对。请重新打开程序，程序会自动恢复。' };
  return database.agrees
    ? { name, good: true, words: `与修改记录完全一致（到第 ${generation} 次改动）。` }
    : { name, good: false, words: '与修改记录不一致。请重新打开程序，程序会按修改记录自动补齐或恢复。' };
}

function snapshotLine({ snapshots }: SelfCheck): CheckLine {
  const broken = snapshots.filter(({ whole }) => !whole);
  const name = '备份';
  if (snapshots.length === 0)
    return { name, good: true, words: '还没有备份。有改动后每一刻钟、关闭程序时会自动备份。' };
  return broken.length === 0
    ? { name, good: true, words: `${snapshots.length} 份，逐份读过，都完好。` }
    : {
        name,
        good: false,
        words: `${snapshots.length} 份，其中第 ${broken.map(({ number }) => number).join('、')} 份已损坏，不能用来恢复；其余完好。`,
      };
}

function restoreLine({ restorable }: SelfCheck): CheckLine {
  return {
    name: '恢复',
    good: restorable,
    words: restorable
      ? '由备份和修改记录得出的数据逐条核对过，可以用来恢复。'
      : '数据里有不合格式的内容，恢复时会被拒绝。现有数据没有变动，可以照常使用；请导出诊断信息，交给维护的人处理。',
  };
}

function blobLine({ blobs }: SelfCheck): CheckLine {
  const { needed, missing, damaged } = blobs;
  const good = missing.length === 0 && damaged.length === 0;
  const faults = [
    ...(missing.length > 0 ? [`缺 ${missing.length} 个`] : []),
    ...(damaged.length > 0 ? [`损坏 ${damaged.length} 个`] : []),
  ];
  return {
    name: '附件和原件',
    good,
    words: good
      ? needed === 0
        ? '还没有存过附件。'
        : `应有 ${needed} 个文件，都在，内容与存入时一致。`
      : `应有 ${needed} 个文件，${faults.join('，')}。接上第二备份文件夹，或从带附件的备份恢复，可以找回。`,
  };
}
