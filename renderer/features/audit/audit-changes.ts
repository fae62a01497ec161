// A change set taken apart for people: record by record, field by field, old and new.
import { compareTexts, type TextChange } from '../../../shared/base/compare-texts.ts';
import type { Json } from '../../../shared/base/equal.ts';
import { fieldWords, tableWords } from '../../../shared/messages/record-words.ts';
import { valueWords, type ValueContext } from '../../../shared/messages/value-words.ts';
import type { AuditChange } from '../../actions/audit.ts';

export type FieldLine = {
  /** As the record knows it. */
  readonly name: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly parts: readonly TextChange[];
};

export type RecordLines = {
  readonly key: string;
  /** 项目“司法协理员试点”. */
  readonly title: string;
  /** 新增, 修改, 删除, 移到回收站, 从回收站恢复. */
  readonly act: string;
  readonly fields: readonly FieldLine[];
};

const TYPE_WORDS: Readonly<Record<AuditChange['type'], string>> = {
  create: '新增',
  update: '修改',
  delete: '删除',
};

/** Fields that say nothing to a reader. */
const UNSEEN = new Set(['id', 'fingerprint']);
/** Beyond this a comparison word by word would be no help. */
const LONGEST_COMPARED = 20_000;

export function recordLines(change: AuditChange, index: number, context: ValueContext): RecordLines {
  const { table, id, type, before = {}, after = {} } = change;
  const bin = binWords(change);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !UNSEEN.has(name) && (bin === null || name !== 'deletedAt'),
  );
  const fields = names
    .map((name) => fieldLine(table, name, [before[name], after[name]], context))
    .filter((line) => line.before !== '' || line.after !== '');
  return {
    key: `${index} ${table} ${id}`,
    title: titleOf(change, context),
    act: bin ?? TYPE_WORDS[type],
    fields,
  };
}

/** A project that goes to the 回收站 or leaves it; null for every other change. */
function binWords({ table, type, after }: AuditChange): string | null {
  if (table !== 'projects' || type !== 'update' || after?.['deletedAt'] === undefined) return null;
  return after['deletedAt'] === null ? '从回收站恢复' : '移到回收站';
}

function fieldLine(
  table: string,
  name: string,
  [old, next]: readonly [Json | undefined, Json | undefined],
  context: ValueContext,
): FieldLine {
  const before = valueWords(table, name, old, context);
  const after = valueWords(table, name, next, context);
  const compared = before.length + after.length <= LONGEST_COMPARED;
  const parts: readonly TextChange[] = compared
    ? compareTexts(before, after)
    : [
        { kind: 'dropped', text: before },
        { kind: 'added', text: after },
      ];
  return { name, field: context.labelOf?.(table, name) ?? fieldWords(table, name), before, after, parts };
}

function titleOf({ table, id, before, after }: AuditChange, context: ValueContext): string {
  const record = { ...before, ...after };
  const own = [record['title'], record['fullName'], record['name'], record['fileName']].find(
    (value): value is string => typeof value === 'string' && value !== '',
  );
  const project = record['projectId'];
  const known =
    own ??
    context.nameOf(id) ??
    (typeof project === 'string' ? context.nameOf(project) : null) ??
    idProject(id, context);
  return known === null ? tableWords(table) : `${tableWords(table)}“${known}”`;
}

/** An id made of its project's and period's says whose it is where the record itself is gone: `ent_p1-q3`. */
function idProject(id: string, context: ValueContext): string | null {
  const [, rest = ''] = id.split('_');
  const parts = rest.split('-');
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const name = context.nameOf(`prj_${parts.slice(0, length).join('-')}`);
    if (name !== null) return name;
  }
  return null;
}
