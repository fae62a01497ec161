import type { ReportKind } from '../ledger/report.ts';
import { periodTitle } from '../ledger/period.ts';
import { isUpward } from './kinds.ts';
import type { ReportSection } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';
import { bound, plain } from './sentence.ts';

const KIND_WORDS: Partial<Readonly<Record<ReportKind, string>>> = {
  quarterlyCircular: '通报',
  scoreCircular: '通报',
  briefing: '汇报',
};

export function kindWord(kind: ReportKind): string {
  return KIND_WORDS[kind] ?? '报告';
}

/** 嘉兴市司法局关于2023年第三季度重点项目进展情况的报告. */
export function periodTitleOf(scope: ReportScope): string {
  return `${scope.issuer?.name ?? ''}关于${periodTitle(scope.period)}${scope.book.name}进展情况的${kindWord(scope.kind)}`;
}

/** The paragraph under the 主送机关: how many projects, and what follows. */
export function openingSection(scope: ReportScope): ReportSection {
  const { total } = scope.statistics;
  const who = scope.issuer && scope.issuer.system !== '' ? scope.issuer.system : '各责任单位';
  const now = `现将${periodTitle(scope.period)}${scope.book.name}进展情况${kindWord(scope.kind)}如下：`;
  const paragraph =
    total === 0
      ? [plain(now)]
      : [
          plain(`${scope.year.year}年，${who}按照年度清单推进`),
          bound(total, 'total'),
          plain(`个${scope.book.name}。${now.replace(scope.book.name, '')}`),
        ];
  return { id: 'opening', level: 0, heading: '', edited: false, paragraphs: [paragraph] };
}

/** 特此报告。 */
export function closingSection(scope: ReportScope): ReportSection {
  return {
    id: 'closing',
    level: 0,
    heading: '',
    edited: false,
    paragraphs: [[plain(`特此${kindWord(scope.kind)}。`)]],
  };
}

/** 主送: the issuer's own; a 通报 does not go to the superior whom its issuer usually writes to. */
export function recipientOf({ issuer, kind }: ReportScope): string {
  const recipient = issuer?.recipient ?? '';
  if (isUpward(kind) || recipient === '') return recipient;
  return recipient.startsWith('各') ? recipient : '各责任单位';
}
