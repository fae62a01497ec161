/** What the keys of a menu need to know of its lines. */
export interface MenuLine {
  readonly label: string;
}

/** The line that a key leads to; letters go to the next line that begins with them. Undefined: not a key of a menu. */
export function menuTarget(key: string, current: number, lines: readonly MenuLine[]): number | undefined {
  const count = lines.length;
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (current + 1) % count;
  if (key === 'ArrowUp') return current <= 0 ? count - 1 : current - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return undefined;
  for (let step = 1; step <= count; step += 1) {
    const index = (Math.max(current, 0) + step) % count;
    if (lines[index]?.label.toLowerCase().startsWith(key.toLowerCase())) return index;
  }
  return undefined;
}
