// Characters of symbol fonts (`w:sym`, mostly Wingdings): those that forms use get their Unicode twin.
const TWINS: Readonly<Record<string, string>> = {
  F052: '☑',
  F054: '☒',
  F06C: '●',
  F06E: '■',
  F06F: '□',
  F071: '❑',
  F0A8: '□',
  F0B7: '•',
  F0D8: '➢',
  F0FB: '✗',
  F0FC: '✓',
  F0FD: '☒',
  F0FE: '☑',
};

/** By its code in hexadecimal digits; a box for one that has no twin, so that its loss is seen. */
export function symbolCharacter(code: string): string {
  const twin = TWINS[code.toUpperCase()];
  if (twin !== undefined) return twin;
  const number = /^[\da-f]{4}$/i.test(code) ? Number.parseInt(code, 16) : 0xfffd;
  return number >= 0xd800 && number <= 0xf8ff ? '\ufffd' : String.fromCharCode(number);
}
