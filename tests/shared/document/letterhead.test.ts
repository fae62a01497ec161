import { describe, expect, it } from 'vitest';
import type { Letterhead } from '../../../shared/document/document.ts';
import { letterheadPlace, markSize } from '../../../shared/document/letterhead.ts';
import { LETTERHEAD, LINE_TWIPS } from '../../../shared/document/page.ts';

const DOWNWARD: Letterhead = {
  urgency: '特急',
  issuerMark: '嘉兴市司法局文件',
  number: '嘉司〔2023〕12号',
  signers: [],
};

function signed(...signers: string[]): { readonly text: string; readonly leftTwips: number }[][] {
  return letterheadPlace({ ...DOWNWARD, signers }).lines.map(({ pieces }) =>
    pieces.map(({ text, leftTwips }) => ({ text, leftTwips })),
  );
}

describe('发文机关标志', () => {
  it('is as large as one line of the 版心 takes, and never higher than 22 mm', () => {
    expect(markSize('嘉兴市司法局文件')).toMatchObject({ sizePoints: 55, scalePercent: 100 });
    expect(markSize('司法局')).toMatchObject({ sizePoints: 62, scalePercent: 100 });
  });

  it('is drawn narrower before it becomes hard to read', () => {
    expect(markSize('市'.repeat(16))).toMatchObject({ sizePoints: 32, scalePercent: 86 });
  });

  it('stays on one line for any name', () => {
    for (let length = 1; length <= 40; length += 1) {
      const { sizePoints, scalePercent } = markSize('市'.repeat(length));
      expect(scalePercent).toBeGreaterThanOrEqual(65);
      expect((length * sizePoints * scalePercent) / 100).toBeLessThan(442.2);
    }
  });
});

describe('发文字号 and 签发人', () => {
  it('a downward document: 发文字号 alone, centred', () => {
    expect(letterheadPlace(DOWNWARD).lines).toEqual([
      { centred: true, pieces: [{ text: '嘉司〔2023〕12号', font: 'body', leftTwips: 0 }] },
    ]);
  });

  it('an upward document: one 字 in on both sides, the name in 楷体', () => {
    const [line] = letterheadPlace({ ...DOWNWARD, signers: ['张三'] }).lines;
    // 签发人：张三 is six 字 and ends 320 twips before 8844.
    expect(line?.pieces).toEqual([
      { text: '嘉司〔2023〕12号', font: 'body', leftTwips: 320 },
      { text: '签发人：', font: 'body', leftTwips: 8844 - 320 - 6 * 320 },
      { text: '张三', font: 'level2', leftTwips: 8844 - 320 - 2 * 320 },
    ]);
  });

  it('several signers: two a line under each other, 发文字号 on the last line', () => {
    const left = 8844 - 320 - 11 * 320;
    expect(signed('张三', '欧阳春', '李四')).toEqual([
      [
        { text: '签发人：', leftTwips: left },
        { text: '张　三　欧阳春', leftTwips: left + 1280 },
      ],
      [
        { text: '嘉司〔2023〕12号', leftTwips: 320 },
        { text: '李　四', leftTwips: left + 1280 },
      ],
    ]);
  });

  it('long names stand one a line rather than reach 发文字号', () => {
    const lines = signed('阿卜杜热合曼·买买提', '张三');
    expect(lines).toHaveLength(2);
    const [number, names] = lines[1] ?? [];
    expect((names?.leftTwips ?? 0) - (number?.leftTwips ?? 0)).toBeGreaterThan(11 * 320);
  });
});

it('its parts add up to its height', () => {
  const place = letterheadPlace({ ...DOWNWARD, signers: ['张三', '李四', '王五'] });
  expect(place.spaceAboveMarkTwips + LINE_TWIPS).toBeLessThan(LETTERHEAD.markTopTwips);
  expect(place.heightTwips).toBe(1984 + 1210 + 4 * 579 + 149 + 40);
});
