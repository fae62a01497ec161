// 序号 as people write it: 3, 3., ３、, （3）, ③.

const ORDINAL = /^[(（]?\s*(\d{1,4})(?:\.0+)?\s*[)）]?\s*[.、．,，]?$/;

/** Null when it is none. */
export function readOrdinal(text: string): number | null {
  const plain = text.trim();
  const circled = plain.length === 1 ? plain.codePointAt(0) : undefined;
  if (circled !== undefined && circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  const match = ORDINAL.exec(plain.normalize('NFKC').replace(/^第|[项号]$/g, ''));
  const number = match ? Number(match[1]) : 0;
  return number > 0 ? number : null;
}
