// The pages as LibreOffice lays them out, measured by the numbers of GB/T 9704. Runs where LibreOffice is installed.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../shared/office/write/write-docx.ts';
import { sampleDocument } from '../sample-document.ts';
import { seedProjects } from '../seed-projects.ts';
import { CAN_RENDER, render, type RenderedPage, type Word } from './rendered.ts';

const PROJECTS = seedProjects(readFileSync(new URL('../../../../seeds/2023.txt', import.meta.url), 'utf8'));

/** 版心 on an upright page: 37 and 28 mm from the corner, 225 by 156 mm. */
const TEXT = { left: 28, right: 184, bottom: 262 };
const CHARACTER = 5.64;

const textOf = (line: readonly Word[]): string => line.map(({ text }) => text).join('');
const inText = (page: RenderedPage): (readonly Word[])[] =>
  page.lines.filter((line) => (line[0]?.bottom ?? 0) < TEXT.bottom + 2);

describe.skipIf(!CAN_RENDER)('the pages of the list of 2023, rendered', () => {
  let pages: RenderedPage[] = [];
  let upright: RenderedPage[] = [];
  beforeAll(async () => {
    const written = await writeDocx(sampleDocument(PROJECTS));
    if (!written.ok) throw new Error(written.error.type);
    pages = render(written.value);
    upright = pages.filter(({ width, height }) => width < height);
  }, 300_000);

  it('are A4, upright and then turned, none of them empty', () => {
    for (const { width, height, lines } of pages) {
      expect([width, height].map(Math.round).sort((a, b) => a - b)).toEqual([210, 297]);
      // The page number alone would be one.
      expect(lines.length).toBeGreaterThan(1);
    }
    const firstTurned = pages.findIndex(({ width, height }) => width > height);
    expect(firstTurned).toBe(upright.length);
  });

  it('have 22 lines when full, never more', () => {
    const counts = upright.map((page) => inText(page).length);
    expect(Math.max(...counts)).toBe(22);
    expect(counts.filter((count) => count === 22).length).toBeGreaterThan(1);
  });

  it('have 28 字 on a full line of 汉字, and stay within the 版心', () => {
    // The long passage of 汉字 alone.
    const lines = upright.flatMap(inText).filter((line) => /^\p{Script=Han}+$/u.test(textOf(line)));
    const full = lines.filter(
      (line) => (line.at(-1)?.right ?? 0) > TEXT.right - 3 && (line[0]?.left ?? 99) < TEXT.left + 1,
    );
    expect(full.length).toBeGreaterThan(20);
    for (const line of full) expect(Array.from(textOf(line))).toHaveLength(28);
    for (const line of upright.flatMap(inText)) {
      expect(line[0]?.left).toBeGreaterThan(TEXT.left - 0.5);
      // A closing mark may hang in the margin.
      expect(line.at(-1)?.right).toBeLessThan(TEXT.right + CHARACTER + 0.5);
    }
  });

  it('are numbered right on odd and left on even ones, one 字 in, 7 mm under the text', () => {
    upright.forEach((page, index) => {
      const number = page.lines.find((line) => /^—\d+—$/.test(textOf(line)));
      expect(textOf(number ?? [])).toBe(`—${index + 1}—`);
      const odd = index % 2 === 0;
      if (odd) expect(number?.at(-1)?.right).toBeCloseTo(TEXT.right - CHARACTER, 0);
      else expect(number?.[0]?.left).toBeCloseTo(TEXT.left + CHARACTER, 0);
      const dash = number?.[0];
      expect(Math.abs(((dash?.top ?? 0) + (dash?.bottom ?? 0)) / 2 - TEXT.bottom - 7)).toBeLessThan(1.5);
    });
  });

  it('end 署名 and 成文日期 where the standard puts them', () => {
    const line = (text: string) =>
      upright
        .flatMap(inText)
        .filter((one) => textOf(one) === text)
        .at(-1);
    // Unsealed: 署名 is shorter than the date, which ends two 字 from the right; 署名 ends five 字 from it.
    expect(line('2023年10月10日')?.at(-1)?.right).toBeCloseTo(TEXT.right - 2 * CHARACTER, 0);
    expect(line('嘉兴市司法局')?.at(-1)?.right).toBeCloseTo(TEXT.right - 5 * CHARACTER, 0);
  });

  it('repeat the head of a table on every turned page', () => {
    for (const page of pages.slice(upright.length)) {
      expect(page.lines.some((line) => textOf(line).includes('序号'))).toBe(true);
    }
  });
});
