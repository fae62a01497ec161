import type { Edit } from '../finding.ts';
import { quoted, textFinding, type TextRule } from '../rule.ts';

// 省略号、破折号成双，“！！”“？！”不管；“。”和别的点号不能连用。
const DOUBLED = /[。，、；：,;]{2,}/g;

export const doubledPunctuation: TextRule = {
  id: 'doubled-punctuation',
  name: '标点重复',
  severity: 'advice',
  why: '两个点号连在一起，多半是删改时留下的。',
  scope: 'text',
  check: (checked) =>
    [...checked.text.matchAll(DOUBLED)].map((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      const edits: Edit[] = [{ ...span, text: strongest(match[0]) }];
      const around = checked.text.slice(Math.max(0, span.start - 8), span.end);
      return textFinding(doubledPunctuation, checked, span, `${checked.label}${quoted(around)}标点重复。`, { edits });
    }),
};

/** 。，becomes 。; ，， becomes ，. */
function strongest(marks: string): string {
  for (const mark of ['。', '；', ';', '：', '，', ',', '、']) if (marks.includes(mark)) return mark;
  return marks.charAt(0);
}
