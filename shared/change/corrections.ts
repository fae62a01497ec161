// 更正: each change to a locked period becomes a record with its reason, in the same change set as the change.
import { chineseDate, isDay, type Moment } from '../base/dates.ts';
import type { Json } from '../base/equal.ts';
import { quote } from '../base/quote.ts';
import { CODE_WORDS } from '../ledger/code-words.ts';
import type { Correction } from '../ledger/correction.ts';
import { recordsOf, type JsonRecord, type Ledger } from '../ledger/ledger.ts';
import { periodName, type Period } from '../ledger/period.ts';
import { createRecord, deleteRecord, updateRecord, type RecordChange } from './change-set.ts';
import type { LockedChange } from './locked-changes.ts';

export type CorrectionSigning = {
  readonly reason: string;
  readonly at: Moment;
  readonly by: string;
  readonly newId: () => Correction['id'];
};

/**
 * The records of 更正 that go with changes to locked periods. Typing goes on over one and the same record: what it
 * was before stays, what it is now follows; a text that is put back leaves none.
 */
export function correctionChanges(
  ledger: Ledger,
  locked: readonly LockedChange[],
  signing: CorrectionSigning,
): (RecordChange | null)[] {
  const kept = recordsOf(ledger, 'corrections').filter(({ reportId }) => reportId === null);
  return locked.map((change) => {
    const told = tell(ledger, change);
    const { period } = change;
    const fields = { reason: signing.reason, by: signing.by, periodId: period.id, subject: told.subject };
    const earlier = kept.find(
      (one) =>
        one.projectId === told.projectId &&
        one.after === told.before &&
        one.reason === fields.reason &&
        one.by === fields.by &&
        one.periodId === fields.periodId &&
        one.subject === fields.subject,
    );
    if (earlier?.before === told.after) return deleteRecord('corrections', earlier);
    if (earlier) return updateRecord('corrections', earlier, { after: told.after, at: signing.at });
    return createRecord('corrections', {
      id: signing.newId(),
      yearId: period.yearId,
      projectId: told.projectId,
      at: signing.at,
      before: told.before,
      after: told.after,
      reportId: null,
      ...fields,
    });
  });
}

type Told = Pick<Correction, 'projectId' | 'subject' | 'before' | 'after'>;

/** What was changed, in words: “司法协理员试点”第三季度的进展情况, with the text before and after. */
function tell(ledger: Ledger, change: LockedChange): Told {
  const { table, before, after } = change;
  const record = after ?? before ?? { id: '' };
  if (table === 'readings') return tellReading(ledger, change, record);
  const projectId = projectOf(ledger, record);
  const whose = `${quote(ledger.projects.get(projectId ?? '')?.title ?? '')}${periodName(change.period)}的`;
  const told = (subject: string, words: (one: JsonRecord | null) => string): Told => ({
    projectId,
    subject: `${whose}${subject}`,
    before: words(before),
    after: words(after),
  });
  switch (table) {
    case 'entries': {
      const fields = changedFields(before, after).filter((field) => field in ENTRY_WORDS);
      const label = (field: string): string => labelOf(ledger, change.period, field);
      return told(fields.map(label).join('、') || '进展', (one) => fieldWords(one, fields, label));
    }
    case 'goalStatuses': {
      const item = ledger.projects
        .get(projectId ?? '')
        ?.goals.flatMap((goal) => [goal, ...goal.children])
        .find(({ id }) => id === record['goalItemId']);
      return told(`目标落实情况${quote(item?.text ?? '')}`, goalWords);
    }
    case 'milestones':
      return told(`节点${quote(valueWords(record['title']))}`, milestoneWords);
    case 'submissions':
      return told(`第${valueWords(record['version'])}版报送稿`, (one) => valueWords(one?.['progress']));
  }
}

// An indicator of several projects belongs to none of them alone.
function tellReading(ledger: Ledger, { period, before, after }: LockedChange, record: JsonRecord): Told {
  const indicator = recordsOf(ledger, 'indicators').find(({ id }) => id === record['indicatorId']);
  const owners = new Set(
    recordsOf(ledger, 'targets').flatMap((target) => (target.indicatorId === indicator?.id ? [target.projectId] : [])),
  );
  const [only] = owners;
  const words = (one: JsonRecord | null): string => {
    if (one === null) return '';
    const last = one['lastYearValue'] ?? null;
    const unit = indicator?.unit ?? '';
    const number = (value: Json | undefined): string => (typeof value === 'number' ? `${value}${unit}` : '未填');
    return last === null ? number(one['value']) : `${number(one['value'])}（上年同期${number(last)}）`;
  };
  return {
    projectId: owners.size === 1 && only !== undefined ? only : null,
    subject: `指标${quote(indicator?.name ?? '')}${periodName(period)}的数值`,
    before: words(before),
    after: words(after),
  };
}

const ENTRY_WORDS: Readonly<Record<string, string>> = {
  progress: '进展情况',
  results: '取得成效',
  problems: '存在问题',
  nextSteps: '下一步措施',
  coordination: '需协调事项',
  completion: '完成度',
  statusOverride: '改判状态',
  lightOverride: '改判亮灯',
  overrideReason: '改判理由',
  promiseKept: '承诺对账',
  promiseNote: '承诺对账说明',
  filler: '填报人',
  phone: '电话',
  reviewer: '审核人',
  filledOn: '填报日期',
  inBody: '入正文',
  highlight: '亮点',
  summary: '摘要',
  order: '在正文中的顺序',
  custom: '自定义栏',
};

function labelOf(ledger: Ledger, { yearId }: Period, field: string): string {
  const book = ledger.books.get(ledger.years.get(yearId)?.bookId ?? '');
  return book?.entryFields.find(({ key }) => key === field)?.label ?? ENTRY_WORDS[field] ?? field;
}

function fieldWords(record: JsonRecord | null, fields: readonly string[], label: (field: string) => string): string {
  if (record === null) return '';
  const [only] = fields;
  if (fields.length === 1 && only !== undefined) return valueWords(record[only]);
  return fields
    .map((field) => [label(field), valueWords(record[field])] as const)
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `${name}：${words}`)
    .join('\n');
}

function valueWords(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return isDay(value) ? chineseDate(value) : (CODE_WORDS[value] ?? value);
  return JSON.stringify(value);
}

function goalWords(record: JsonRecord | null): string {
  if (record === null) return '';
  return [valueWords(record['state']), valueWords(record['date']), valueWords(record['sentence'])]
    .filter((words) => words !== '')
    .join('，');
}

function milestoneWords(record: JsonRecord | null): string {
  if (record === null) return '';
  const done = valueWords(record['doneOn']);
  return `${valueWords(record['title'])}，${valueWords(record['due'])}到期，${done === '' ? '未完成' : `${done}完成`}`;
}

function changedFields(before: JsonRecord | null, after: JsonRecord | null): string[] {
  const names = Object.keys(after ?? before ?? {});
  const text = (value: Json | undefined): string => JSON.stringify(value ?? null);
  const empty = (value: Json | undefined): boolean => ['null', '""', '{}', 'false'].includes(text(value));
  if (before !== null && after !== null) return names.filter((name) => text(before[name]) !== text(after[name]));
  // All of a record that came or went: what it says.
  return names.filter((name) => !empty((after ?? before)?.[name]));
}

function projectOf(ledger: Ledger, record: JsonRecord): Correction['projectId'] {
  return recordsOf(ledger, 'projects').find(({ id }) => id === record['projectId'])?.id ?? null;
}
