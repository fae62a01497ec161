import { isDay, type Day } from './dates.ts';

const FULL = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/;
const SHORT = /^(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/;

/** A day as people write it: 2023-09-30, 2023.9.30, 2023年9月30日, and 9月30日 of `year`; null when it is none. */
export function readDay(text: string, year: number): Day | null {
  const full = FULL.exec(text.trim());
  const short = full ? null : SHORT.exec(text.trim());
  const [years, month, date] = full ? full.slice(1) : short ? [String(year), ...short.slice(1)] : [];
  const written = `${years ?? ''}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`;
  return isDay(written) ? written : null;
}
