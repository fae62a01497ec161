import type { NumberedSection } from '../../../shared/report/numbered-sections.ts';
import type { ReportModel, ReportSection } from '../../../shared/report/report-model.ts';
import type { OutlineLine } from '../../ui/outline.tsx';

/** What the outline lists: title, 主送, the sections, 署名, the annexes. Ids are the document's section ids. */
export function outlineLines(
  model: ReportModel,
  sections: readonly NumberedSection[],
  /** Switched off: they stand after the others, to be taken in again. */
  hidden: readonly ReportSection[],
  pageOf: (sectionId: string) => number,
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
      line(section.id, section.heading || sectionName({ ...section, numberedHeading: '' }), {
        page: undefined,
        tag: '不写',
      }),
    ),
    line('signature', '署名与日期'),
    ...model.annexes.map(({ title }, index) => {
      const number = model.annexes.length === 1 ? '' : String(index + 1);
      return line(`annex${number}`, `附件${number}　${title}`, { tag: '横向' });
    }),
  ];
}

/** A section's heading with its number; those without one have a name of their own. */
export function sectionName({ id, heading, numberedHeading }: NumberedSection): string {
  if (numberedHeading !== '' || heading !== '') return numberedHeading || heading;
  return id === 'opening' ? '开头' : '结尾';
}
