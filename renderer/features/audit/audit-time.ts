import type { Moment } from '../../../shared/base/dates.ts';
import { momentWords } from '../backup/backup-words.ts';

/** 2023年9月26日 10:32:05. */
export function secondWords(at: Moment, timeZoneOffset: number): string {
  return at === '' ? '' : `${momentWords(at, timeZoneOffset)}:${at.slice(17, 19)}`;
}
