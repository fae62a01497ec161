/**
 * Percentages with one decimal that sum to exactly 100.0 (largest remainder). Ties go to the larger
 * count and then to the earlier place, so that prose, table and workbook cannot differ.
 * An empty total gives zeros.
 */
export function percentages(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  // Tenths of a percent as whole numbers: nothing is left to binary fractions.
  const floors = counts.map((count) => Math.floor((count * 1000) / total));
  const missing = 1000 - floors.reduce((sum, tenths) => sum + tenths, 0);
  const order = counts
    .map((count, index) => ({ index, count, remainder: (count * 1000) % total }))
    .sort((a, b) => b.remainder - a.remainder || b.count - a.count || a.index - b.index);
  for (const { index } of order.slice(0, missing)) floors[index] = (floors[index] ?? 0) + 1;
  return floors.map((tenths) => tenths / 10);
}

/** `16.7%`, always one decimal. */
export function formatPercent(value: number): string {
  return `${value.toFixed(1)}%`;
}
