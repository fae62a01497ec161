const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 20 → 二十, 105 → 一百零五; whole numbers from 0 to 9999. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`not a numeral: ${value}`);
  if (value < 10) return digit(value);
  if (value < 20) return `十${value === 10 ? '' : digit(value - 10)}`;
  const units: readonly (readonly [number, string])[] = [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ];
  let text = '';
  let skipped = false;
  for (const [size, name] of units) {
    const figure = Math.floor(value / size) % 10;
    if (figure === 0) {
      skipped = text !== '';
      continue;
    }
    text += (skipped ? '零' : '') + digit(figure) + name;
    skipped = false;
  }
  return text;
}

function digit(value: number): string {
  return DIGITS[value] ?? '';
}
