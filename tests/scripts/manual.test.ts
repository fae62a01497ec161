import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInManual } from '../../renderer/features/help/find-in-manual.ts';
import { chapterOf } from '../../renderer/features/help/help-chapter.ts';
import { SCREENS } from '../../renderer/store/view-store.ts';
import { parseManual, readManual } from '../../scripts/manual.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('the manual as the help shows it', () => {
  const manual = readManual(root);
  const titles = manual.map(({ title }) => title);

  it('has a chapter for each screen', () => {
    expect(titles).toEqual(expect.arrayContaining(SCREENS.map((screen) => chapterOf(screen, ''))));
    for (const section of ['password', 'backup', 'audit']) expect(titles).toContain(chapterOf('settings', section));
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('names pictures that are there', () => {
    const files = manual.flatMap(({ blocks }) => blocks.flatMap((one) => (one.type === 'picture' ? [one.file] : [])));
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !existsSync(path.join(root, 'docs/images', file)))).toEqual([]);
  });

  it('leaves no mark of its notation in what is read', () => {
    const texts = manual.flatMap(({ blocks }) => blocks.flatMap((one) => (one.type === 'picture' ? [] : one.runs)));
    expect(texts.filter(({ text }) => /\*\*|`|\]\(/.test(text))).toEqual([]);
  });

  it('finds the passages with every word', () => {
    const found = findInManual(manual, '诊断 信息');
    expect(found.length).toBeGreaterThan(0);
    expect(findInManual(manual, '诊断 没有这样的词')).toEqual([]);
    expect(findInManual(manual, ' ')).toEqual([]);
  });
});

describe('what the help cannot draw', () => {
  it.each(['<b>粗</b>', '| 表 |', '[链接](https://example.com)', '#### 小标题', '> 引用'])('is refused: %s', (line) => {
    expect(() => parseManual(`# 手册\n\n${line}\n`)).toThrow(/line 3/);
  });

  it('lists keep their depth and numbers', () => {
    const [chapter] = parseManual('## 一章\n\n1. 先\n   - **再**这样\n');
    expect(chapter?.blocks).toEqual([
      { type: 'item', depth: 0, marker: '1.', runs: [{ text: '先', look: 'plain' }] },
      {
        type: 'item',
        depth: 1,
        marker: '',
        runs: [
          { text: '再', look: 'strong' },
          { text: '这样', look: 'plain' },
        ],
      },
    ]);
  });
});
