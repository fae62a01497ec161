import { matchSpans } from '../match-spans.ts';
import { textFinding, type TextRule } from '../rule.ts';

// 11位，1开头，第二位3至9；中间可有短横或空格。12345、96148 之类的热线和区号开头的座机不在其内。
const MOBILE = /(?<![\d-])(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?!\d)/g;

export const mobileNumber: TextRule = {
  id: 'mobile-number',
  name: '手机号',
  severity: 'must',
  why: '个人手机号不进报告；联系电话另有填写的地方。',
  scope: 'text',
  check: (checked) =>
    matchSpans(checked.text, MOBILE).map(({ span, words }) =>
      textFinding(
        mobileNumber,
        checked,
        span,
        `${checked.label}里有手机号“${words.slice(0, 3)}…${words.slice(-2)}”，应删去或写到联系电话栏。`,
        { secret: true },
      ),
    ),
};
