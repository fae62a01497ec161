// What is typed for a new ledger, and whether it will do.

export type NewBookText = {
  readonly name: string;
  readonly year: string;
  readonly categories: string;
  readonly list: string;
};

export const EMPTY_NEW_BOOK: NewBookText = { name: '', year: '', categories: '创新类、攻坚类、储备类', list: '' };

/** What is wrong, by field; empty when a book can be made. */
export function checkNewBook(text: NewBookText): Partial<Record<keyof NewBookText, string>> {
  const year = Number(text.year);
  const goodYear = /^\d{4}$/.test(text.year.trim()) && year >= 1949 && year <= 2199;
  const withoutCategories = text.list.trim() === '' && readCategories(text.categories).length === 0;
  return {
    ...(text.name.trim() === '' ? { name: '这里要填台账的名称，如“重点项目”。' } : {}),
    ...(goodYear ? {} : { year: '这里要填四位的年份，如 2023。' }),
    ...(withoutCategories ? { categories: '至少要有一个类别。' } : {}),
  };
}

/** 创新类、攻坚类 as a list, each once. */
export function readCategories(text: string): string[] {
  const names = text.split(/[、，,；;\s]+/).filter((name) => name !== '');
  return [...new Set(names)];
}
