import type { PageKind } from '../../../shared/document/document.ts';
import type { NumberedSection } from '../../../shared/report/numbered-sections.ts';
import type { ReportModel, ReportSection } from '../../../shared/report/report-model.ts';
import { sectionName } from '../../../shared/report/section-name.ts';
import type { OutlineLine } from '../../ui/outline.tsx';

const SHEETS: Readonly<Record<PageKind, string>> = {
  portrait: '',
  landscape: '（横向）',
  landscapeA3: '（横向A3）',
};

/** What the outline lists: title, 主送, the sections, 署名, the annexes. Ids are the document's section ids. */
export function outlineLines(
  model: ReportModel,
  sections: readonly NumberedSection[],
  /** Switched off: they stand after the others, to be taken in again. */
  hidden: readonly ReportSection[],
  /** undefined: on no page; null: not known yet. */
  pageOf: (sectionId: string) => number | null | undefined,
): OutlineLine[] {
  const line = (id: string, label: string, more: Partial<OutlineLine> = {}): OutlineLine => ({
    id,
    label,
    level: 0,
    page: pageOf(id),
    ...more,
  });
  return [
    line('options', '版式和选项', { page: undefined }),
    line('title', '标题'),
    ...(model.recipient === '' ? [] : [line('recipient', '主送机关')]),
    ...sections.map((section) =>
      line(section.id, sectionName(section), {
        level: section.level > 1 ? 1 : 0,
        tag: section.edited ? '手改' : undefined,
      }),
    ),
    ...hidden.map((section) =>
      line(section.id, sectionName(section), {
        page: undefined,
        tag: '不写',
      }),
    ),
    // Other papers print none.
    ...(model.layout === 'letter' ? [line('signature', '署名与日期')] : []),
    ...model.annexes.map(({ title, page }, index) => {
      const number = model.annexes.length === 1 ? '' : String(index + 1);
      return line(`annex${number}`, `附件${number} ${withoutPeriod(title, model)}`, {
        hint: `${title}${SHEETS[page]}`,
      });
    }),
  ];
}

/** 2023年第三季度重点项目进展情况表 is 进展情况表 to whoever has the report of that quarter before them. */
function withoutPeriod(title: string, { period, bookName }: ReportModel): string {
  return [period.title, bookName].reduce(
    (left, known) => (left.startsWith(known) && left.length > known.length ? left.slice(known.length) : left),
    title,
  );
}
