// Medians of several runs, and a table to read them in. Ratios within one run are what counts: machines are noisy.

export async function median(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return middle(times);
}

/** Medians of several works that take turns, after a round that is not counted; in the order given. */
export async function medians(runs: number, works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let run = -1; run < runs; run += 1) {
    for (const [index, work] of works.entries()) {
      const started = performance.now();
      await work();
      if (run >= 0) times[index]?.push(performance.now() - started);
    }
  }
  return times.map(middle);
}

export function middle(times: readonly number[]): number {
  return quantile(times, 0.5);
}

/** The time that this share of the times does not exceed: 0.95 for p95. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export type Row = Readonly<Record<string, string | number>>;

export type Figures = readonly Row[];

/** Says a row on the error stream as soon as it is measured, for whoever waits some minutes for the table; returns it. */
export function noteFigures(row: Row): Row {
  const words = Object.entries(row).map(([head, value]) => `${head} ${value}`);
  process.stderr.write(`  ${words.join(' · ')}\n`);
  return row;
}

/** Prints rows as a table, or with `--json` on the command line as one JSON object. */
export function print(title: string, rows: Figures): void {
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ title, rows })}\n`);
    return;
  }
  const heads = Object.keys(rows[0] ?? {});
  const lines = [heads, ...rows.map((row) => heads.map((head) => String(row[head])))];
  const widths = heads.map((_head, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  process.stdout.write(`\n${title}\n`);
  for (const line of lines)
    process.stdout.write(`  ${line.map((text, column) => text.padStart(widths[column] ?? 0)).join('  ')}\n`);
}
