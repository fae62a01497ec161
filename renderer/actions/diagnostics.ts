// 导出诊断信息: facts and figures for whoever helps from afar, never a word of the ledger.
import { fail, type Result } from '../../shared/base/result.ts';
import type { SavedFile, ShellError } from '../../shared/ipc/contract.ts';
import { TABLE_NAMES } from '../../shared/ledger/tables.ts';
import { tableWords } from '../../shared/messages/record-words.ts';
import { desktop } from '../bridge.ts';
import { loadAll } from '../db/repository.ts';
import { backupStore } from '../store/backup-store.ts';
import { saveStore } from '../store/save-store.ts';
import { database, now } from './runtime.ts';
import { saveForPerson } from './save-file.ts';

type Told = Extract<Awaited<ReturnType<typeof desktop.diagnostics>>, { readonly ok: true }>['value'];

/** Null when the person thought better of it. */
export async function exportDiagnostics(): Promise<Result<SavedFile | null, ShellError>> {
  const told = await desktop.diagnostics({});
  if (!told.ok) return fail(told.error);
  const text = [...shellLines(told.value), '', ...(await dataLines()), '', '— 日志 —', told.value.log].join('\n');
  const bytes = new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
  const suggestedName = `诊断信息${now().slice(0, 10).replaceAll('-', '')}.txt`;
  return saveForPerson({ suggestedName, kind: 'txt', bytes, what: '导出诊断信息' });
}

/** A fault of the page is noted in the shell's log: what kind and where in the program, not what it said. */
export async function noteFault(kind: 'render' | 'error' | 'rejection', error: unknown): Promise<void> {
  const name = error instanceof Error ? error.name : typeof error;
  const place = error instanceof Error ? (/([\w.-]+\.js:\d+:\d+)/.exec(error.stack ?? '')?.[1] ?? '') : '';
  await desktop.noteFault({ kind, name: code(name), at: code(place) });
}

/** Hears of what nobody caught. */
export function watchFaults(): void {
  window.addEventListener('error', ({ error }) => void noteFault('error', error));
  window.addEventListener('unhandledrejection', ({ reason }) => void noteFault('rejection', reason));
}

function shellLines({ facts, refused, crashes }: Told): string[] {
  const refusals = Object.entries(refused).map(([what, count]) => `${what} ${count}`);
  return [
    '进展台账 诊断信息（只有版本、数目和程序日志，没有台账内容）',
    `时间：${now()}`,
    ...facts.map(({ name, value }) => `${name}：${value}`),
    `拒绝的联网请求：${refused['request'] ?? 0}`,
    `拒绝的各项：${refusals.length === 0 ? '无' : refusals.join('，')}`,
    `崩溃记录：${crashes.length === 0 ? '无' : crashes.map(({ at, bytes }) => `${at}（${bytes} 字节）`).join('，')}`,
  ];
}

async function dataLines(): Promise<string[]> {
  const { generation, failure, unsaved } = saveStore.getState();
  const { backups } = backupStore.getState();
  return [
    `数据日志：第 ${generation} 次改动`,
    `保存状态：${failure === null ? (unsaved > 0 ? '正在保存' : '已保存') : `未能保存 ${failure.type}`}`,
    `备份：${backups === null ? '未知' : `${backups.backups.length} 份，损坏 ${backups.damaged.length} 个`}`,
    `第二备份文件夹：${backups?.second ? '有' : '无'}`,
    `记录数：${await recordCounts()}`,
  ];
}

async function recordCounts(): Promise<string> {
  try {
    const all = await loadAll(database);
    return TABLE_NAMES.map((table) => `${tableWords(table)} ${all[table].size}`).join('，');
  } catch {
    return '数据库读不出来';
  }
}

function code(text: string): string {
  return /^[A-Za-z0-9_.:+-]{0,60}$/.test(text) ? text : '-';
}
