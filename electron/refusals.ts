// How often something was refused since the start, by what it was. The log names each; 导出诊断信息 gives the counts.
import type { Log } from './log.ts';

const counts = new Map<string, number>();

export function countRefusal(log: Log, what: string, facts: Readonly<Record<string, string>> = {}): void {
  const count = (counts.get(what) ?? 0) + 1;
  counts.set(what, count);
  log.event('refused', { what, count, ...facts });
}

export function refusalCounts(): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
