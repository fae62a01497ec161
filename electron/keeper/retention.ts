// Which backups stay. By how many there are of a kind, never by how old they are: a clock that was set forward or back
// makes none of them go.

export interface Kept {
  readonly number: number;
  readonly generation: number;
  readonly createdAt: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** A day by the quarter hour, a month by the day, two years by the month. */
const NEWEST = 96;
const DAYS = 30;
const MONTHS = 24;
/** Of states that are older or emptier than one before them; they take no other's place. */
const DOUBTFUL = 8;

/** The numbers that may go. */
export function backupsToDrop(backups: readonly Kept[]): number[] {
  const inOrder = [...backups].sort((a, b) => a.number - b.number);
  const doubtful = new Set(findDoubtful(inOrder));
  const good = inOrder.filter((backup) => !doubtful.has(backup)).reverse();
  const kept = new Set<Kept>([
    ...good.slice(0, NEWEST),
    ...lastOfEach(good, 10, DAYS),
    ...lastOfEach(good, 7, MONTHS),
    ...[...doubtful].reverse().slice(0, DOUBTFUL),
  ]);
  return inOrder.filter((backup) => !kept.has(backup)).map(({ number }) => number);
}

/** Behind an earlier one, or empty where an earlier one was not: kept beside the good ones, never instead of them. */
function findDoubtful(inOrder: readonly Kept[]): Kept[] {
  let highest = 0;
  let filled = false;
  return inOrder.filter((backup) => {
    const empty = isEmpty(backup);
    const worse = backup.generation < highest || (filled && empty);
    highest = Math.max(highest, backup.generation);
    filled ||= !empty;
    return worse;
  });
}

function isEmpty({ counts }: Kept): boolean {
  return (counts['projects'] ?? 0) + (counts['entries'] ?? 0) === 0;
}

/** The newest of each of the latest days (10 characters of the date) or months (7). */
function lastOfEach(newestFirst: readonly Kept[], length: number, limit: number): Kept[] {
  const last = new Map<string, Kept>();
  for (const backup of newestFirst) {
    const key = backup.createdAt.slice(0, length);
    if (!last.has(key)) last.set(key, backup);
  }
  return [...last.values()].slice(0, limit);
}
