// The text form of a list as a source like any other.
import type { ListText } from './list-text.ts';
import { LIST_FIELD_LABELS, type ListField, type ListSource } from './list-source.ts';

const COLUMNS: readonly (ListField & keyof typeof LIST_FIELD_LABELS)[] = [
  'number',
  'title',
  'category',
  'problems',
  'plan',
  'goals',
];

export function listTextSource(list: ListText): ListSource {
  return {
    sheet: '',
    above: list.head,
    heads: COLUMNS.map((field) => LIST_FIELD_LABELS[field]),
    fields: COLUMNS,
    remembered: null,
    rows: list.projects.map(({ number, title, category, problems, plan, goals }) => ({
      key: `!${number}`,
      sheet: '',
      row: number,
      cells: [String(number), title, category, problems.join('\n'), plan.join('\n'), goals.join('\n')],
      isHidden: false,
    })),
  };
}
