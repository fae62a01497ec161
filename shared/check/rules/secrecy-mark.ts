import { quoted, textFinding, type TextRule } from '../rule.ts';

// 密级标志：秘密★1年、【机密】、密级：绝密、单独成行的“秘密”。商业秘密、国家秘密、保守秘密是词，不是标志。
const MARK =
  /(?:绝密|机密|秘密)\s?[★☆*＊](?:\s?(?:\d+|[一二三四五六七八九十]+)(?:年|个月)|长期)?|[★☆]\s?(?:绝密|机密|秘密)|[【［[〔（(](?:绝密|机密|秘密)(?:级)?[】］\]〕）)]|密级[：:]\s?(?:绝密|机密|秘密)|(?:^|\n)[ \t\u3000]*(?:绝密|机密|秘密)(?:级)?[ \t\u3000]*(?=\n|$)/g;

/** What came in with such a mark is not taken in at all. */
export function secrecyMarkIn(text: string): string | null {
  return text.match(MARK)?.[0].trim() ?? null;
}

export const secrecyMark: TextRule = {
  id: 'secrecy-mark',
  name: '密级标志',
  severity: 'must',
  why: '本程序不处理涉密内容；带密级标志的文字不得录入，请按保密规定处理。',
  scope: 'text',
  check: (checked) =>
    [...checked.text.matchAll(MARK)].map((match) => {
      const words = match[0].trim();
      const start = match.index + match[0].indexOf(words);
      const message = `${checked.label}里有密级标志${quoted(words)}，涉密内容不得录入，请停止处理。`;
      return textFinding(secrecyMark, checked, { start, end: start + words.length }, message);
    }),
};
