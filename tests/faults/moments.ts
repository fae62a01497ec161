// When to kill: at any time, or just when the disk shows that a phase has begun.
import { existsSync, readdirSync, statSync, watch } from 'node:fs';
import path from 'node:path';
import type { Random } from '../../shared/base/ids.ts';

export type Moment =
  | 'anytime'
  /** The journal has just grown: the working copy does not know yet. */
  | 'journal'
  /** A temporary file of a backup or a packed segment: before its rename. */
  | 'temporary'
  /** A segment or a backup has just got its name. */
  | 'segment';

const LONGEST_MILLISECONDS = 4000;

export function waitForMoment(dataFolder: string, moment: Moment, random: Random): Promise<void> {
  const longest = 200 + random() * LONGEST_MILLISECONDS;
  if (moment === 'anytime') return new Promise((resolve) => setTimeout(resolve, longest));
  return new Promise((resolve) => {
    const folders = ['journal', 'snapshots']
      .map((name) => path.join(dataFolder, name))
      .filter((one) => existsSync(one));
    const watchers = folders.map((folder) =>
      watch(folder, (event, name) => {
        if (name !== null && fits(moment, event, name)) end();
      }),
    );
    const timer = setTimeout(() => end(), LONGEST_MILLISECONDS * 2);
    const end = (): void => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      // Some milliseconds more or less, so that the kill falls before, within and after what comes next.
      setTimeout(resolve, random() < 0.5 ? 0 : random() * 12);
    };
  });
}

function fits(moment: Moment, event: string, name: string): boolean {
  if (moment === 'journal') return event === 'change' && name.endsWith('.jsonl');
  if (moment === 'temporary') return name.endsWith('.tmp');
  return event === 'rename' && (name.endsWith('.gz') || name.endsWith('.snapshot') || name.endsWith('.jsonl'));
}

/** What the kill left on the disk. */
export function phasesOf(dataFolder: string): string[] {
  const journal = namesIn(path.join(dataFolder, 'journal'));
  const snapshots = namesIn(path.join(dataFolder, 'snapshots'));
  const plain = journal.filter((name) => name.endsWith('.jsonl'));
  const newest = plain.at(-1);
  const file = newest === undefined ? undefined : path.join(dataFolder, 'journal', newest);
  return [
    ...(snapshots.some((name) => name.endsWith('.tmp')) ? ['backup-half-written'] : []),
    ...(journal.some((name) => name.endsWith('.tmp')) ? ['segment-half-written'] : []),
    ...(plain.length > 1 ? ['rotated-not-packed'] : []),
    ...(plain.some((name) => journal.includes(`${name}.gz`)) ? ['packed-twice-there'] : []),
    ...(file !== undefined && statSync(file).size < 200 ? ['just-rotated'] : []),
  ];
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort((a, b) => (a < b ? -1 : 1)) : [];
}
