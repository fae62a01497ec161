// What the list says of a project: its texts, units, items; new projects and the bin.
import { quote } from '../../shared/base/quote.ts';
import { makeId } from '../../shared/base/ids.ts';
import { createRecord, updateRecord } from '../../shared/change/change-set.ts';
import type { Book, CustomColumn } from '../../shared/ledger/book.ts';
import { setItemText } from '../../shared/ledger/edit-items.ts';
import { type Item, parseItem, type ItemList } from '../../shared/ledger/item-list.ts';
import { newProject, projectCode, type Project, type ProjectBlock } from '../../shared/ledger/project.ts';
import type { Year } from '../../shared/ledger/year.ts';
import { projectsOfYear } from '../../shared/select/projects.ts';
import { setView } from '../store/view-store.ts';
import { commit } from './commit.ts';
import { flushDrafts } from './drafts.ts';
import { now, random } from './runtime.ts';

export type ProjectFields = Partial<Omit<Project, 'id' | 'yearId' | 'code'>>;

/** Changes fields of a project; `what` is their name in words: 牵头单位. */
export async function editProject(project: Project, what: string, fields: ProjectFields): Promise<void> {
  await commit({
    kind: 'edit',
    words: `修改${quote(project.title)}的${what}`,
    run: `project:${project.id}:${Object.keys(fields).join('+')}`,
    plan: (ledger) => {
      const current = ledger.projects.get(project.id);
      return current ? [updateRecord('projects', current, fields)] : [];
    },
  });
}

/** A column that the book added. */
export async function editCustom(project: Project, column: CustomColumn, value: string | number | null): Promise<void> {
  await commit({
    kind: 'edit',
    words: `修改${quote(project.title)}的${column.name}`,
    run: `project:${project.id}:${column.id}`,
    plan: (ledger) => {
      const current = ledger.projects.get(project.id);
      return current ? [updateRecord('projects', current, { custom: { ...current.custom, [column.id]: value } })] : [];
    },
  });
}

/**
 * Takes a block as text, one item a line, as it was typed. An item whose line is unchanged keeps its id, and
 * so does one that stays in its place with other words: what is known of a goal stays with it.
 */
export async function editBlock(project: Project, block: ProjectBlock, what: string, text: string): Promise<void> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  await commit({
    kind: 'edit',
    words: `修改${quote(project.title)}的${what}`,
    run: `project:${project.id}:${block}`,
    plan: (ledger) => {
      // As it is when its turn comes: items made by the last key keep the ids that key gave them.
      const current = ledger.projects.get(project.id);
      return current ? [updateRecord('projects', current, { [block]: itemsOf(lines, current[block]) })] : [];
    },
  });
}

/**
 * Edits a block item by item: `edit` gives the new list from the one that is there when its turn comes. What is
 * typed in a field and not committed yet is committed first.
 */
export async function editItems(
  project: Project,
  block: ProjectBlock,
  what: string,
  edit: (items: ItemList) => ItemList,
): Promise<void> {
  await flushDrafts();
  await commit({
    kind: 'edit',
    words: `修改${quote(project.title)}的${what}`,
    plan: (ledger) => {
      const current = ledger.projects.get(project.id);
      return current ? [updateRecord('projects', current, { [block]: edit(current[block]) })] : [];
    },
  });
}

/** The text of one item as it is typed. */
export async function editItemText(
  project: Project,
  block: ProjectBlock,
  what: string,
  itemId: Item['id'],
  text: string,
): Promise<void> {
  await commit({
    kind: 'edit',
    words: `修改${quote(project.title)}的${what}`,
    run: `project:${project.id}:${block}:${itemId}`,
    plan: (ledger) => {
      const current = ledger.projects.get(project.id);
      return current ? [updateRecord('projects', current, { [block]: setItemText(current[block], itemId, text) })] : [];
    },
  });
}

export function newItemId(): Item['id'] {
  return makeId('itm', random);
}

function itemsOf(lines: readonly string[], before: ItemList): ItemList {
  const parsed = lines.map((line) => parseItem(line, () => makeId('itm', random)));
  const free = new Map(before.map((item) => [item.id, item]));
  const kept = parsed.map((item) => {
    const same = [...free.values()].find((old) => old.text === item.text);
    if (same) free.delete(same.id);
    return same;
  });
  return parsed.map((item, index) => {
    const same = kept[index];
    if (same) return { ...same, marker: item.marker };
    const inPlace = before[index];
    if (!inPlace || !free.delete(inPlace.id)) return item;
    return { ...item, id: inPlace.id };
  });
}

/** A new project at the end of the list; it is opened. */
export async function addProject(
  year: Year,
  book: Book,
  title: string,
  categoryId: Project['categoryId'],
): Promise<void> {
  const id = makeId('prj', random);
  await commit({
    kind: 'edit',
    words: `新增项目${quote(title)}`,
    plan: (ledger) => {
      const last = projectsOfYear(ledger, year.id).at(-1)?.number ?? 0;
      // Codes are never used twice, those in the bin included.
      const codes = new Set([...ledger.projects.values()].map(({ code }) => code));
      let serial = last + 1;
      while (codes.has(projectCode(year.year, serial))) serial += 1;
      const code = projectCode(year.year, serial);
      return [createRecord('projects', newProject({ id, yearId: year.id, code, number: last + 1, title, categoryId }))];
    },
  });
  setView({ bookId: book.id, projectId: id, panelOpen: true, panelTab: 'basics' });
}

/** Puts a project at another place of the list; the numbers that the list has are given out anew. */
export async function moveProject(project: Project, toIndex: number): Promise<void> {
  await commit({
    kind: 'edit',
    words: `移动${quote(project.title)}的序号`,
    plan: (ledger) => {
      const listed = projectsOfYear(ledger, project.yearId);
      const others = listed.filter(({ id }) => id !== project.id);
      const moved = listed.find(({ id }) => id === project.id);
      if (!moved) return [];
      const order = [...others.slice(0, toIndex), moved, ...others.slice(toIndex)];
      // 序号 that were left free (a project in the bin has its own) stay free.
      return order.map((current, index) =>
        updateRecord('projects', current, { number: listed[index]?.number ?? index + 1 }),
      );
    },
  });
}

/** Changes the same fields of several projects at once; `what` names them: 类别. */
export async function editProjects(projects: readonly Project[], what: string, fields: ProjectFields): Promise<void> {
  await commit({
    kind: 'edit',
    words: `修改${projects.length}个项目的${what}`,
    plan: (ledger) =>
      projects.map(({ id }) => {
        const current = ledger.projects.get(id);
        return current ? updateRecord('projects', current, fields) : null;
      }),
  });
}

/** Takes projects out of the bin; one whose 序号 was given away meanwhile goes to the end of the list. */
export async function restoreProjects(projects: readonly Project[]): Promise<void> {
  const [only] = projects;
  const words =
    projects.length === 1 && only ? `从回收站恢复项目${quote(only.title)}` : `从回收站恢复${projects.length}个项目`;
  await commit({
    kind: 'edit',
    words,
    plan: (ledger) => {
      const taken = new Set(
        projects.flatMap(({ yearId }) => projectsOfYear(ledger, yearId)).map(({ number }) => number),
      );
      return projects.map(({ id }) => {
        const current = ledger.projects.get(id);
        if (!current) return null;
        const number = taken.has(current.number) ? Math.max(...taken) + 1 : current.number;
        taken.add(number);
        return updateRecord('projects', current, { deletedAt: null, number });
      });
    },
  });
}

/** Moves projects to the bin, from where undo brings them back. */
export async function deleteProjects(projects: readonly Project[]): Promise<void> {
  const [only] = projects;
  const words =
    projects.length === 1 && only ? `把项目${quote(only.title)}移到回收站` : `把${projects.length}个项目移到回收站`;
  await commit({
    kind: 'edit',
    words,
    plan: (ledger) =>
      projects.map(({ id }) => {
        const current = ledger.projects.get(id);
        return current ? updateRecord('projects', current, { deletedAt: now() }) : null;
      }),
  });
}
