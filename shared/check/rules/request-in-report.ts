import type { EntryPlace } from '../finding.ts';
import { clausesOf } from '../text-parts.ts';
import { quoted, shorten, textFinding, type TextRule } from '../rule.ts';

// 需协调事项另成清单，不进报告。
const FIELDS: readonly (EntryPlace | null)[] = [
  'progress',
  'results',
  'problems',
  'nextSteps',
  'summary',
  'goalStatus',
];
const ASKED = '批准|审批|批示|批复|支持|协调|解决|拨付|追加|同意|指示|帮助|关心|审定|予以|给予|出面|协助';
// 申请、邀请、提请审议是做过的事，请示是文种。
const REQUEST = new RegExp(
  `(?<![申邀聘提约宴报吁])(?:恳请|敬请|呈请|恳求|烦请|盼请|请求(?!权)|请(?![示假教愿求辞战客柬]))[^，,。；;]{0,30}?(?:${ASKED})|(?:^|[，,。；;])(?:恳?望|希望|盼)[^，,。；;]{0,20}(?:${ASKED})|(?:妥否|当否|可否)[，,]?请(?:批示|示|审)|建议(?:市|省|县|区|上级|局|党委|党组|领导)[^，,。；;]{0,20}(?:批准|支持|协调|解决|拨付|追加)`,
  'g',
);
// 当事人请求、诉讼请求说的是别人。
const OTHERS_REQUEST = /(?:当事人|群众|企业|诉讼|仲裁|申请人|原告)[^，,。；;]{0,8}请求/;

export const requestInReport: TextRule = {
  id: 'request-in-report',
  name: '报告夹带请示',
  severity: 'must',
  why: '《党政机关公文处理工作条例》第十五条：不得在报告等非请示性公文中夹带请示事项；请写到“需协调事项”。',
  scope: 'text',
  check: (checked, { checkedFor }) => {
    // A 通报 goes to those who are named in it: what is asked of them is its purpose.
    if (checkedFor !== 'report') return [];
    if (!FIELDS.includes(checked.entryField) || !/[请望盼建]/.test(checked.text)) return [];
    return clausesOf(checked.text).flatMap((clause) =>
      [...clause.text.matchAll(REQUEST)]
        .filter(() => !OTHERS_REQUEST.test(clause.text))
        .map((match) => {
          const start = clause.start + match.index;
          const message = `${checked.label}${quoted(shorten(match[0], 30))}是请示事项，上行报告不得夹带，宜移到需协调事项。`;
          return textFinding(requestInReport, checked, { start, end: start + match[0].length }, message);
        }),
    );
  },
};
