// 单位模板: the tags that a unit's own .docx may hold, and what each stands for in a report. `{标题}` is a text;
// `{#各节}…{/各节}` repeats what stands between it, a table's row where both tags stand in one row.
import { chineseDate } from '../base/dates.ts';
import type { FillData } from '../document/fill-data.ts';
import { printed } from '../document/typography.ts';
import { blankDate } from './official-form.ts';
import { numberSections } from './numbered-sections.ts';
import type { ReportAnnex, ReportModel } from './report-model.ts';
import { paragraphText } from './sentence.ts';

export type TemplateTag = { readonly name: string; readonly words: string };
/** A loop and the tags that stand in it, besides those of the whole report. */
export type TemplateLoop = TemplateTag & {
  readonly tags: readonly TemplateTag[];
  readonly loops: readonly TemplateLoop[];
};
export type TemplateFields = { readonly tags: readonly TemplateTag[]; readonly loops: readonly TemplateLoop[] };

const tag = (name: string, words: string): TemplateTag => ({ name, words });

const TAGS: readonly TemplateTag[] = [
  tag('标题', '报告的标题'),
  tag('主送机关', '不带冒号'),
  tag('发文机关', '署名的机关'),
  tag('发文字号', '签发前留空号'),
  tag('签发人', '上行文的签发人'),
  tag('成文日期', '签发前月、日留空'),
  tag('附注', '不带括号'),
  tag('期', '如：2023年第三季度'),
  tag('台账名称', '如：重点项目'),
  tag('正文', '全部各节，连同小标题'),
];

const PARAGRAPHS: TemplateLoop = { ...tag('各段', '一节的各段'), tags: [tag('段落', '一段文字')], loops: [] };
const SECTIONS: TemplateLoop = {
  ...tag('各节', '正文的各节'),
  tags: [tag('小标题', '带序号；没有小标题的节为空'), tag('节正文', '一节的各段连在一起')],
  loops: [PARAGRAPHS],
};

/** What can stand in a template for this report: its annexes' rows are loops of their own. */
export function templateFields({ annexes }: Pick<ReportModel, 'annexes'>): TemplateFields {
  return { tags: TAGS, loops: [SECTIONS, ...annexes.map(annexLoop)] };
}

function annexLoop({ sheetName, table }: ReportAnnex): TemplateLoop {
  return {
    ...tag(sheetName, '附表的各行'),
    tags: table.columns.map(({ heading }) => tag(columnTag(heading), '这一列的内容')),
    loops: [],
  };
}

/** The report's texts by tag, printed as in its own Word file. */
export function templateData(model: ReportModel): FillData {
  const { signature, form } = model;
  const sections = numberSections(model.sections).map((section) => {
    const paragraphs = section.paragraphs.map((parts) => printed(paragraphText(parts)));
    return { 小标题: section.level === 0 ? '' : section.numberedHeading, paragraphs };
  });
  return {
    标题: model.title,
    主送机关: model.recipient,
    发文机关: signature.issuer,
    发文字号: form.letterhead?.number ?? '',
    签发人: form.letterhead?.signers.join('　') ?? '',
    成文日期: signature.date === null ? blankDate(signature.year) : chineseDate(signature.date),
    附注: model.note,
    期: model.period.title,
    台账名称: model.bookName,
    正文: sections.flatMap(({ 小标题, paragraphs }) => [...(小标题 === '' ? [] : [小标题]), ...paragraphs]).join('\n'),
    各节: sections.map(({ 小标题, paragraphs }) => ({
      小标题,
      节正文: paragraphs.join('\n'),
      各段: paragraphs.map((段落) => ({ 段落 })),
    })),
    ...Object.fromEntries(model.annexes.map((annex) => [annex.sheetName, annexRows(annex)])),
  };
}

function annexRows({ table }: ReportAnnex): FillData[] {
  return table.rows.map(({ cells }) =>
    Object.fromEntries(
      table.columns.map(({ heading }, index) => [
        columnTag(heading),
        (cells[index] ?? []).map(({ text }) => printed(text)).join('\n'),
      ]),
    ),
  );
}

/** 项目建设进展\n及取得目标、成效 → 项目建设进展及取得目标、成效. */
function columnTag(heading: string): string {
  return heading.replaceAll('\n', '');
}
