// A list that comes in, whatever it came as: its columns with what they were taken for, its rows as text.
import type { ColumnMapping } from '../ledger/column-mapping.ts';

export const LIST_FIELDS = [
  'number',
  'code',
  'title',
  'category',
  'problems',
  'plan',
  'goals',
  'leadUnits',
  'supportUnits',
  'responsible',
  'leader',
  'basis',
  'due',
  'note',
] as const;
export type PlainListField = (typeof LIST_FIELDS)[number];
/** A field of a project, a column of the book's own (`custom:col_…`), or one that becomes such a column. */
export type ListField = PlainListField | `custom:${string}` | 'newColumn';

export const LIST_FIELD_LABELS: Readonly<Record<PlainListField | 'newColumn', string>> = {
  number: '序号',
  code: '编码',
  title: '项目名称',
  category: '类别',
  problems: '聚焦问题',
  plan: '项目内容及工作方案',
  goals: '目标成效',
  leadUnits: '牵头单位',
  supportUnits: '配合单位',
  responsible: '责任人',
  leader: '分管领导',
  basis: '依据文件',
  due: '完成时限',
  note: '备注',
  newColumn: '新增一列',
};

export type ListSource = {
  readonly sheet: string;
  /** What stands above the table. */
  readonly above: readonly string[];
  /** A column each; two-row heads joined. */
  readonly heads: readonly string[];
  /** By column what it is taken for; null is shown and not read. */
  readonly fields: readonly (ListField | null)[];
  /** The mapping was found among those of earlier imports. */
  readonly remembered: ColumnMapping['id'] | null;
  readonly rows: readonly ListRow[];
};

/** One project, which may stand in several rows of the sheet. */
export type ListRow = {
  /** `Sheet1!5`. */
  readonly key: string;
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  /** By column, line ends unified; rows that were joined follow each other. */
  readonly cells: readonly string[];
  readonly isHidden: boolean;
};

export function isListField(text: string): text is ListField {
  return (LIST_FIELDS as readonly string[]).includes(text) || text.startsWith('custom:') || text === 'newColumn';
}

/** The source with another meaning for a column; what another column meant so far is given up. */
export function mapColumn(source: ListSource, column: number, field: ListField | null): ListSource {
  const isShared = field === null || field === 'newColumn';
  return {
    ...source,
    fields: source.fields.map((known, index) =>
      index === column ? field : !isShared && known === field ? null : known,
    ),
  };
}
