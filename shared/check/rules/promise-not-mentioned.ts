import { isReported } from '../../ledger/entry.ts';
import { periodName } from '../../ledger/period.ts';
import { promiseAccount } from '../../standing/promises.ts';
import type { ProjectCheckFacts } from '../check-facts.ts';
import { projectFinding, quoted, shorten, type ProjectRule } from '../rule.ts';

const DATE_WORDS =
  /\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|初|中|末)?(?:之?前|内|起)?|[一二三四]季度|上半年|下半年|年底前?|年内/g;
// 谁都会写的词，不算提到。
const COMMON =
  /进一步|继续|开展|完成|推进|推动|做好|加强|落实|组织|实施|工作|全市|全面|建立|制定|印发|相关|有关|各县|市、区|县（市、区）|准备|计划|确保|达到|情况/g;
const MENTIONED_SHARE = 0.3;
const SHORTEST = 6;

export const promiseNotMentioned: ProjectRule = {
  id: 'promise-not-mentioned',
  name: '上期承诺没有交代',
  severity: 'advice',
  why: '上期“下一步措施”写了要做的事，本期应当说做没做（承诺对账）。',
  scope: 'project',
  check: (facts) => {
    const { project, entry, previous } = facts;
    const before = previous?.entry;
    if (!isReported(entry) || entry.promiseKept !== null || !previous || !before) return [];
    const told = grams(toldThisPeriod(facts));
    return promiseAccount(before.nextSteps, entry)
      .promises.filter(({ state }) => state === null)
      .filter(({ promise }) => promise.length >= SHORTEST && !isMentioned(promise, told))
      .map(({ promise }) => {
        const message = `${periodName(previous.period)}承诺的${quoted(shorten(promise, 40))}本期没有交代。`;
        return projectFinding(promiseNotMentioned, project.id, message, [promise], { entryField: 'promiseKept' });
      });
  },
};

function toldThisPeriod({ entry, goalStatuses }: ProjectCheckFacts): string {
  if (!entry) return '';
  const goals = [...goalStatuses.values()].map(({ sentence }) => sentence);
  return [entry.progress, entry.results, entry.problems, entry.nextSteps, entry.promiseNote, ...goals].join('\n');
}

function isMentioned(promise: string, told: ReadonlySet<string>): boolean {
  const keys = grams(promise);
  // Nothing but dates and common words: nothing to look for.
  if (keys.size < 3) return true;
  const shared = [...keys].filter((key) => told.has(key)).length;
  return shared / keys.size >= MENTIONED_SHARE;
}

/** Pairs of neighbouring 汉字, without dates, numbers and words that everybody uses. */
function grams(text: string): Set<string> {
  const words =
    text
      .replaceAll(DATE_WORDS, ' ')
      .replaceAll(COMMON, ' ')
      .match(/[\u4e00-\u9fff]{2,}/g) ?? [];
  return new Set(
    words.flatMap((word) =>
      word
        .split('')
        .slice(1)
        .map((character, index) => word.charAt(index) + character),
    ),
  );
}
