// A key-project list as text, the way it comes out of a table: per project a line with its number, its
// title, its category, then three blocks (聚焦问题, 工作方案, 目标成效) of one item a line.
import { fail, ok, type Result } from '../base/result.ts';

export type ListTextProject = {
  readonly number: number;
  readonly title: string;
  readonly category: string;
  readonly problems: readonly string[];
  readonly plan: readonly string[];
  readonly goals: readonly string[];
};

export type ListText = {
  /** What stands above the first project: what is left of the table's head. */
  readonly head: readonly string[];
  readonly projects: readonly ListTextProject[];
};

/** `line` counts from 1. `expected` and `found` are in the words of the list. */
export type ListTextError =
  | { readonly type: 'empty' }
  | { readonly type: 'noProject' }
  | {
      readonly type: 'unexpectedLine';
      readonly line: number;
      readonly expected: 'title' | 'category' | 'block';
      readonly found: string;
    }
  | { readonly type: 'wrongNumber'; readonly line: number; readonly expected: number; readonly found: number }
  | { readonly type: 'wrongBlocks'; readonly line: number; readonly project: number; readonly blocks: number };

const NUMBER = /^\d{1,4}$/;
const CATEGORY = /^[^\s,;:,。;:0-9]{1,10}类$/u;
const STARTS_BLOCK = /^1\./;
const NUMBERED = /^\d{1,3}\./;
// 聚焦家属:1.知情难…: a group; groups that follow each other are one block.
const GROUP = /^[^0-9;；。]{1,40}[:：]1\./;

/** Reads the text form of a list. Line ends of any system are taken; a byte order mark and blank lines at the end are dropped. */
export function parseListText(text: string): Result<ListText, ListTextError> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  if (lines.length === 0) return fail({ type: 'empty' });
  if (!lines.some((_line, index) => isProjectHead(lines, index))) return fail({ type: 'noProject' });
  const first = lines.findIndex((line) => NUMBER.test(line));
  const projects: ListTextProject[] = [];
  for (let index = first; index < lines.length;) {
    const end = nextProject(lines, index);
    const project = parseProject(lines, index, end, projects.length + 1);
    if (!project.ok) return project;
    projects.push(project.value);
    index = end;
  }
  return ok({ head: lines.slice(0, first), projects });
}

/** The text again, as it was given: lines joined by a line feed, without one at the end. */
export function printListText(list: ListText): string {
  const projects = list.projects.flatMap((project) => [
    String(project.number),
    project.title,
    project.category,
    ...project.problems,
    ...project.plan,
    ...project.goals,
  ]);
  return [...list.head, ...projects].join('\n');
}

// Number, title, category: a text without three such lines anywhere is no list at all.
function isProjectHead(lines: readonly string[], index: number): boolean {
  return NUMBER.test(lines[index] ?? '') && CATEGORY.test((lines[index + 2] ?? '').trim());
}

function nextProject(lines: readonly string[], from: number): number {
  for (let index = from + 1; index < lines.length; index += 1) if (NUMBER.test(lines[index] ?? '')) return index;
  return lines.length;
}

function parseProject(
  lines: readonly string[],
  from: number,
  end: number,
  expectedNumber: number,
): Result<ListTextProject, ListTextError> {
  const [numberLine = '', title = '', category = ''] = lines.slice(from, Math.min(end, from + 3));
  const number = Number(numberLine);
  if (number !== expectedNumber)
    return fail({ type: 'wrongNumber', line: from + 1, expected: expectedNumber, found: number });
  if (title.trim() === '' || NUMBERED.test(title))
    return fail({ type: 'unexpectedLine', line: from + 2, expected: 'title', found: title });
  if (!CATEGORY.test(category.trim()))
    return fail({ type: 'unexpectedLine', line: from + 3, expected: 'category', found: category });
  const body = lines.slice(from + 3, end);
  const blank = body.findIndex((line) => line.trim() === '');
  if (blank !== -1) return fail({ type: 'unexpectedLine', line: from + 4 + blank, expected: 'block', found: '' });
  const blocks = splitBlocks(body);
  const [problems, plan, goals] = blocks;
  if (blocks.length !== 3 || !problems || !plan || !goals) {
    return fail({ type: 'wrongBlocks', line: from + 1, project: number, blocks: blocks.length });
  }
  return ok({ number, title: title.trim(), category: category.trim(), problems, plan, goals });
}

/** A block starts at a line `1.` or at a line without a number; groups that follow each other stay together. */
function splitBlocks(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  for (const line of lines) {
    const current = blocks.at(-1);
    const continuesGroups = GROUP.test(line) && current !== undefined && current.every((item) => GROUP.test(item));
    const starts = STARTS_BLOCK.test(line) || !NUMBERED.test(line);
    if (current === undefined || (starts && !continuesGroups)) blocks.push([line]);
    else current.push(line);
  }
  return blocks;
}
