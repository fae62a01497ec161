// Two reports held against each other: head, numbers, section by section, row by row.
import { chineseDate, isDay } from '../base/dates.ts';
import { compareTexts, type TextChange } from '../base/compare-texts.ts';
import type { FrozenText } from './frozen-report.ts';

/** A number, or a line of the head, that reads otherwise; empty: it is not there. */
export type ValueDifference = { readonly label: string; readonly before: string; readonly after: string };

export type SectionDifference = {
  readonly id: string;
  readonly heading: string;
  readonly kind: 'added' | 'dropped' | 'changed';
  /** Paragraphs with what came and what went; those that are the same are left out. */
  readonly paragraphs: readonly (readonly TextChange[])[];
};

export type RowDifference = {
  /** The first cells, by which people know a row: 14 集体土地征收规范指引. */
  readonly name: string;
  readonly kind: 'added' | 'dropped' | 'changed';
  readonly cells: readonly { readonly head: string; readonly changes: readonly TextChange[] }[];
};

export type TableDifference = { readonly title: string; readonly rows: readonly RowDifference[] };

export type ReportDifference = {
  readonly head: readonly ValueDifference[];
  readonly numbers: readonly ValueDifference[];
  readonly sections: readonly SectionDifference[];
  readonly tables: readonly TableDifference[];
  /** How many places read otherwise; 0: the same words and numbers. */
  readonly count: number;
};

export function compareReports(before: FrozenText, after: FrozenText): ReportDifference {
  const head = headDifferences(before, after);
  const numbers = numberDifferences(before, after);
  const sections = sectionDifferences(before, after);
  const tables = tableDifferences(before, after);
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  return { head, numbers, sections, tables, count: head.length + numbers.length + sections.length + rows };
}

function headDifferences(before: FrozenText, after: FrozenText): ValueDifference[] {
  const lines = (text: FrozenText): readonly [string, string][] => [
    ['标题', text.title],
    ['发文字号', text.number],
    ['主送机关', text.recipient],
    ['署名', text.issuer],
    ['成文日期', text.date !== null && isDay(text.date) ? chineseDate(text.date) : ''],
  ];
  return changedValues(new Map(lines(before)), new Map(lines(after)));
}

function numberDifferences(before: FrozenText, after: FrozenText): ValueDifference[] {
  const values = (text: FrozenText): Map<string, string> =>
    new Map(text.numbers.map(({ name, text: value }) => [name, value]));
  // The same number is 核实汇总中 upward and 未报送 elsewhere: it is known by its name, and called as the later calls it.
  const labels = new Map([...before.numbers, ...after.numbers].map(({ name, label }) => [name, label]));
  return changedValues(values(before), values(after)).map((value) => ({
    ...value,
    label: labels.get(value.label) ?? value.label,
  }));
}

function changedValues(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): ValueDifference[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((label) => ({ label, before: before.get(label) ?? '', after: after.get(label) ?? '' }))
    .filter((value) => value.before !== value.after);
}

function sectionDifferences(before: FrozenText, after: FrozenText): SectionDifference[] {
  const [old, next] = [byId(before.sections), byId(after.sections)];
  return inOrder(before.sections, after.sections).flatMap((id): SectionDifference[] => {
    const [was, is] = [old.get(id), next.get(id)];
    const heading = (is ?? was)?.heading ?? '';
    const paragraphs = changedParagraphs(was?.paragraphs ?? [], is?.paragraphs ?? []);
    if (was === undefined) return [{ id, heading, kind: 'added', paragraphs }];
    if (is === undefined) return [{ id, heading, kind: 'dropped', paragraphs }];
    return paragraphs.length === 0 ? [] : [{ id, heading, kind: 'changed', paragraphs }];
  });
}

/** Paragraph against paragraph: those that stayed are the posts between which the others are matched in turn. */
function changedParagraphs(before: readonly string[], after: readonly string[]): TextChange[][] {
  const changed: TextChange[][] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, next] = [before[i], after[j]];
    if (old !== undefined && old === next) {
      i += 1;
      j += 1;
      continue;
    }
    const stays = (text: string | undefined, list: readonly string[], from: number): boolean =>
      text !== undefined && list.indexOf(text, from) >= 0;
    const droppedOnly = old !== undefined && !stays(old, after, j) && stays(next, before, i);
    const addedOnly = next !== undefined && !stays(next, before, i) && stays(old, after, j);
    if (old !== undefined && (droppedOnly || next === undefined)) {
      changed.push([{ kind: 'dropped', text: old }]);
      i += 1;
    } else if (next !== undefined && (addedOnly || old === undefined)) {
      changed.push([{ kind: 'added', text: next }]);
      j += 1;
    } else {
      changed.push(compareTexts(old ?? '', next ?? ''));
      i += 1;
      j += 1;
    }
  }
  return changed;
}

function tableDifferences(before: FrozenText, after: FrozenText): TableDifference[] {
  const [old, next] = [byId(before.tables), byId(after.tables)];
  return inOrder(before.tables, after.tables).flatMap((id) => {
    const [was, is] = [old.get(id), next.get(id)];
    const rows = rowDifferences(was, is);
    return rows.length === 0 ? [] : [{ title: (is ?? was)?.title ?? '', rows }];
  });
}

type FrozenTable = FrozenText['tables'][number];

function rowDifferences(was: FrozenTable | undefined, is: FrozenTable | undefined): RowDifference[] {
  const [old, next] = [rowsByName(was), rowsByName(is)];
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((name): RowDifference[] => {
    const [before, after] = [old.get(name), next.get(name)];
    const cells = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].flatMap((head) => {
      const [one, other] = [before?.get(head) ?? '', after?.get(head) ?? ''];
      return one === other ? [] : [{ head, changes: compareTexts(one, other) }];
    });
    if (before === undefined) return [{ name, kind: 'added', cells }];
    if (after === undefined) return [{ name, kind: 'dropped', cells }];
    return cells.length === 0 ? [] : [{ name, kind: 'changed', cells }];
  });
}

/** A row is known by its first two cells; of several alike the second is another. */
function rowsByName(table: FrozenTable | undefined): Map<string, ReadonlyMap<string, string>> {
  const rows = new Map<string, ReadonlyMap<string, string>>();
  for (const cells of table?.rows ?? []) {
    const name = cells.slice(0, 2).join(' ').trim();
    let unique = name;
    for (let count = 2; rows.has(unique); count += 1) unique = `${name}（${count}）`;
    rows.set(unique, new Map(cells.map((text, index) => [table?.heads[index] ?? '', text])));
  }
  return rows;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** The ids of both in the order of the second, each that went where it stood. */
function inOrder(before: readonly { readonly id: string }[], after: readonly { readonly id: string }[]): string[] {
  const kept = new Set(after.map(({ id }) => id));
  const order = after.map(({ id }) => id);
  before.forEach(({ id }, index) => {
    if (kept.has(id)) return;
    const previous = before[index - 1]?.id;
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, id);
  });
  return order;
}
