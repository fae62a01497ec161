const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/**
 * A number as people type it: full-width digits, thousands separators and a percent sign are read;
 * null when the text is empty, undefined when it is no number.
 */
export function readNumber(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '').replace(/%$/, '');
  if (plain === '') return null;
  return NUMBER.test(plain) ? Number(plain) : undefined;
}
