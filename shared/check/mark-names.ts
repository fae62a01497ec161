// What people call the marks that come in pairs: a mark alone is easily misread within a sentence.

const KINDS = [
  { kind: '引号', opening: ['“', '‘', '「', '『'], closing: ['”', '’', '」', '』'] },
  { kind: '括号', opening: ['（', '(', '[', '【', '〔'], closing: ['）', ')', ']', '】', '〕'] },
  { kind: '书名号', opening: ['《', '〈'], closing: ['》', '〉'] },
];

/** 后引号 and its partner 前引号; undefined for anything but one half of a pair. */
export function markNames(mark: string): { readonly name: string; readonly partner: string } | undefined {
  for (const { kind, opening, closing } of KINDS) {
    if (opening.includes(mark)) return { name: `前${kind}`, partner: `后${kind}` };
    if (closing.includes(mark)) return { name: `后${kind}`, partner: `前${kind}` };
  }
  return undefined;
}
