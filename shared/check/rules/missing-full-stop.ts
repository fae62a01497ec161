import { ENTRY_TEXTS } from '../../ledger/book.ts';
import type { Edit, EntryPlace } from '../finding.ts';
import { quoted, textFinding, type TextRule } from '../rule.ts';

const ENDED = /(?:[。！？!?…；;.]|[。！？][”’）)》])$/u;
const ENDING_FIELDS: readonly (EntryPlace | null)[] = [...ENTRY_TEXTS, 'summary'];
// 无、否、暂无：一个词不必有句号。
const SHORTEST = 6;

export const missingFullStop: TextRule = {
  id: 'missing-full-stop',
  name: '末尾缺句号',
  severity: 'advice',
  why: '一段话以句号结束；报告把各段接起来时要用。',
  scope: 'text',
  check: (checked) => {
    const end = checked.text.trimEnd().length;
    if (!ENDING_FIELDS.includes(checked.entryField) || end < SHORTEST || ENDED.test(checked.text.slice(0, end)))
      return [];
    const last = checked.text.slice(Math.max(0, end - 10), end);
    const comma = /[，、：,:]$/.test(last);
    const edits: Edit[] = [{ start: comma ? end - 1 : end, end, text: '。' }];
    const span = { start: end - 1, end };
    return [textFinding(missingFullStop, checked, span, `${checked.label}末尾${quoted(last)}后面缺句号。`, { edits })];
  },
};
