import type { CheckedText } from '../checked-text.ts';
import type { EntryPlace, Finding } from '../finding.ts';
import { clausesOf, sentencesOf } from '../text-parts.ts';
import { quoted, shorten, textFinding, type TextRule } from '../rule.ts';

const FIELDS: readonly (EntryPlace | null)[] = ['progress', 'results', 'summary'];
/** Something that can be checked: a number, a date, a document, a part of a whole. */
const CONCRETE =
  /[\d０-９《》]|[一二两三四五六七八九十百]+(?:个|项|家|次|名|份|期|批|类|件|场|所|月|季度)|全部|均已|各项?均/;

// 说到什么程度、做了没有，全凭读的人猜：分句里没有数字就点出来。
const VAGUE_STATE =
  /(?:已|现已|目前)?基本(?:完成|建成|到位|完善|成型|结束|形成|实现)|正在(?:积极|抓紧|有序|稳步|加紧|进一步|同步|持续|全力|陆续){0,2}(?:研究|筹建|筹备|推进|谋划|落实|酝酿|协调|对接|准备|进行|开展|实施|制定|制订|起草|完善|努力|探索)(?:中|之中)?/g;
// 概括的话：整句里没有数字才点出来，后面跟着数字的不算。
const VAGUE_PRAISE =
  /(?:按照?|依照)(?:既定)?(?:计划|方案|时序|序时|要求|节点)(?:进度)?(?:稳步|有序|正常|顺利|扎实)?(?:推进|实施|开展|进行|落实)|(?:有序|稳步|扎实|持续|深入|积极|全面|正常|顺利|加快|大力|抓紧|统筹|有力有序|压茬)(?:地)?(?:推进|开展|推动|实施)(?:中|之中)?(?=$|[，,。；;、])|进展(?:顺利|良好|正常|有序)|取得(?:了)?(?:较好|很好|良好|一定|明显|显著|积极|阶段性|初步|新的?|较大|突破性)(?:的)?(?:成效|成果|进展|效果|成绩|突破)|(?:成效|效果)(?:明显|显著|良好|突出|初显)|初见成效|初步(?:成效|显现)|(?:得到|有了?)(?:明显|显著|进一步|有效)(?:的)?(?:提升|改善|加强|提高)|稳中(?:有进|向好)/g;

export const emptyPhrase: TextRule = {
  id: 'empty-phrase',
  name: '空话',
  severity: 'advice',
  why: '“基本完成”“按计划推进”后面没有数字和时间，看不出做到哪一步。',
  scope: 'text',
  check: (checked) => {
    if (!FIELDS.includes(checked.entryField)) return [];
    const states = clausesOf(checked.text).flatMap((clause) => matchesIn(checked, clause, VAGUE_STATE));
    const praise = sentencesOf(checked.text).flatMap((sentence) => {
      // 分号隔开的各说各的事。
      const parts = clausesOf(sentence.text).filter(({ text }) => CONCRETE.test(text));
      return parts.length > 0 ? [] : matchesIn(checked, sentence, VAGUE_PRAISE);
    });
    const endings = lastClauses(checked).flatMap((clause) => matchesIn(checked, clause, VAGUE_PRAISE));
    return withoutDoubles([...states, ...praise, ...endings]);
  },
};

/** 开展志愿服务活动23次，各项工作按计划推进。 — what closes a sentence stands for itself, whatever came before. */
function lastClauses({ text }: CheckedText): { start: number; end: number; text: string }[] {
  return sentencesOf(text).flatMap((sentence) => {
    const clauses = clausesOf(sentence.text);
    const last = clauses.at(-1);
    if (!last || clauses.length < 2) return [];
    return [{ start: sentence.start + last.start, end: sentence.start + last.end, text: last.text }];
  });
}

function matchesIn(
  checked: CheckedText,
  part: { readonly start: number; readonly text: string },
  phrases: RegExp,
): Finding[] {
  if (CONCRETE.test(part.text)) return [];
  return [...part.text.matchAll(phrases)].map((match) => {
    const start = part.start + match.index;
    const span = { start, end: start + match[0].length };
    const message = `${checked.label}里${quoted(shorten(part.text.trim(), 30))}只说${quoted(match[0])}，没有数字和时间。`;
    return textFinding(emptyPhrase, checked, span, message);
  });
}

function withoutDoubles(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (finding, index) =>
      findings.findIndex(({ span }) => span?.start === finding.span?.start && span?.end === finding.span?.end) ===
      index,
  );
}
