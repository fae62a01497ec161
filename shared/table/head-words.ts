// Heads of columns as people write them. One list for forms that come back and for ledgers that are imported.

/** What a column may mean. `last…` is an earlier period's text, shown for reading. */
export const COLUMN_FIELDS = [
  'number',
  'title',
  'category',
  'focus',
  'plan',
  'goals',
  'leadUnits',
  'supportUnits',
  'responsible',
  'leader',
  'basis',
  'due',
  'note',
  'code',
  'progress',
  'results',
  'problems',
  'nextSteps',
  'coordination',
  'completion',
  'status',
  'filler',
  'phone',
  'reviewer',
  'last',
  'figureName',
  'figureUnit',
  'figureTarget',
  'figureValue',
  'figureLastYear',
  'goalText',
  'goalState',
  'goalSentence',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** The first of each is the program's own word. */
export const HEAD_WORDS: Readonly<Record<ColumnField, readonly string[]>> = {
  number: ['序号', '编号', '项目序号', '任务序号', 'no'],
  title: [
    '项目名称',
    '改革项目',
    '任务名称',
    '重点项目',
    '重点改革项目',
    '重点任务',
    '主要工作任务',
    '主要任务',
    '工作任务',
    '改革任务',
    '改革项目名称',
    '重点工作',
    '工作名称',
    '事项名称',
    '任务',
    '项目',
  ],
  category: ['类别', '项目类别', '项目类型', '任务类别', '分类', '类型'],
  focus: ['聚焦问题', '针对问题', '解决问题', '要解决的问题', '聚焦的问题', '主要问题及短板'],
  plan: [
    '项目内容及工作方案',
    '工作方案',
    '项目内容',
    '主要内容',
    '工作举措',
    '工作内容',
    '具体举措',
    '实施方案',
    '具体内容',
  ],
  goals: [
    '项目建设进展及取得目标、成效',
    '目标成效',
    '年度目标',
    '工作目标',
    '目标任务',
    '预期目标',
    '目标及成效',
    '预期成效',
    '年度目标任务',
    '全年目标',
    '取得目标成效',
  ],
  leadUnits: [
    '牵头单位',
    '责任单位',
    '牵头处室',
    '责任处室',
    '牵头部门',
    '责任部门',
    '承办单位',
    '主办单位',
    '实施单位',
    '填报单位',
    '承办处室',
  ],
  supportUnits: ['配合单位', '协办单位', '配合处室', '配合部门', '参与单位', '协同单位'],
  responsible: ['责任人', '项目负责人', '具体责任人', '负责人', '联系人'],
  leader: ['分管领导', '牵头领导', '责任领导', '局领导'],
  basis: ['依据文件', '文件依据', '依据', '任务来源', '来源'],
  due: ['完成时限', '完成时间', '时限', '时间节点', '截止时间', '计划完成时间', '办结时限'],
  note: ['备注', '说明'],
  code: ['编码', '项目编码', '任务编码', '代码'],
  progress: [
    '进展情况',
    '完成情况',
    '推进情况',
    '工作进展',
    '工作进展情况',
    '进展及成效',
    '落实情况',
    '本期进展',
    '目前进展',
    '最新进展',
    '进度情况',
    '工作推进情况',
    '项目进展',
    '进展',
  ],
  results: ['取得成效', '工作成效', '主要成效', '成效', '取得的成效', '工作成果', '成果', '亮点成效'],
  problems: [
    '存在问题',
    '存在的问题',
    '问题及下一步',
    '困难问题',
    '问题困难',
    '存在困难',
    '主要问题',
    '困难和问题',
    '问题和困难',
    '问题',
  ],
  nextSteps: [
    '下一步措施',
    '下一步',
    '下一步工作',
    '下一步计划',
    '下一步打算',
    '下一步工作打算',
    '下步措施',
    '下步打算',
    '下步工作',
    '下步计划',
    '工作打算',
    '下阶段工作',
    '下阶段计划',
    '后续计划',
    '整改措施',
  ],
  coordination: [
    '需协调事项',
    '需要协调事项',
    '需协调解决事项',
    '需协调的事项',
    '协调事项',
    '需要协调解决的问题',
    '请求支持事项',
    '意见建议',
  ],
  completion: ['完成度', '完成率', '完成比例', '完成百分比', '进度', '总体进度', '完成进度', '形象进度', '序时进度'],
  status: ['进展状态', '状态', '当前状态', '序时情况', '完成状态'],
  filler: ['填报人', '填表人', '填写人', '经办人'],
  phone: ['联系电话', '电话', '联系方式', '手机', '手机号', '办公电话'],
  reviewer: ['审核人', '审核', '审签人', '复核人'],
  last: [],
  figureName: ['指标名称', '指标', '量化指标', '指标项'],
  figureUnit: ['计量单位', '指标单位', '单位'],
  figureTarget: ['目标值', '年度目标值', '全年目标值', '计划值'],
  figureValue: [
    '本期值',
    '完成值',
    '实际值',
    '累计完成值',
    '本期完成值',
    '当前值',
    '本期数',
    '累计完成',
    '完成数',
    '实际完成值',
    '累计值',
  ],
  figureLastYear: ['上年同期值', '去年同期值', '上年同期', '去年同期', '同期值', '上年同期数'],
  goalText: ['目标', '目标内容', '目标事项'],
  goalState: ['落实状态', '目标状态', '完成与否', '是否完成'],
  goalSentence: ['落实情况说明', '情况说明', '落实说明', '一句话说明', '完成说明'],
};

/** An earlier period's column: shown for reading, never taken for this period's. */
export const EARLIER = /^(上期|上季|上月|上一|上半月|前期|上次|往期|历史)/;
/** …but last year's value belongs to this period. */
const LAST_YEAR = /^(上年|去年)/;

/** A head without what varies: blanks, line breaks, brackets with their content, marks, full width. */
export function plainHead(text: string): string {
  const narrow = text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  const bare = narrow
    .replace(/[(（【[〔][^)）】\]〕]*[)）】\]〕]?/g, '')
    .replace(/[*:：、，,。.;；/\\|%“”"'‘’·\-—_]+/g, '');
  return bare === '' ? narrow.replace(/[^\p{L}\p{N}]/gu, '') : bare;
}

export type HeadMatch = { readonly field: ColumnField; readonly strength: number };

const EXACT = new Map<string, ColumnField>();
for (const field of COLUMN_FIELDS)
  for (const word of HEAD_WORDS[field]) if (!EXACT.has(plainHead(word))) EXACT.set(plainHead(word), field);
const LONGEST_FIRST = [...EXACT].filter(([word]) => word.length >= 2).sort(([a], [b]) => b.length - a.length);

/** Beyond so many characters a text is no head. */
const LONGEST_HEAD = 30;

/**
 * What a head means: 3 for a known word, less where one stands within it; null when it is none.
 * `own` are words that this book uses itself (its labels), which count first.
 */
export function matchHead(text: string, own: ReadonlyMap<string, ColumnField> = new Map()): HeadMatch | null {
  const head = plainHead(text);
  if (head === '' || head.length > LONGEST_HEAD) return null;
  const known = own.get(head) ?? EXACT.get(head);
  if (known) return { field: known, strength: 3 };
  if (EARLIER.test(head)) return { field: 'last', strength: 2 };
  for (const [word, field] of [...own, ...LONGEST_FIRST]) {
    if (!head.includes(word)) continue;
    if (LAST_YEAR.test(head) && field !== 'figureLastYear') return { field: 'last', strength: 2 };
    const rest = head.length - word.length;
    if (rest <= Math.max(6, word.length)) return { field, strength: word.length >= 4 ? 2 : 1 };
  }
  return null;
}
