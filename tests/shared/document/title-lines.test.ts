import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { textWidth } from '../../../shared/base/width.ts';
import { titleLines } from '../../../shared/document/title-lines.ts';

describe('GB/T 9704-2012 7.3.1: words whole, a trapezium or a rhombus', () => {
  test.each([
    ['嘉兴市司法局关于2023年第三季度重点项目进展情况的报告', '嘉兴市司法局关于2023年第三季度/重点项目进展情况的报告'],
    ['嘉兴市司法局关于2023年第三季度重点项目进展情况的通报', '嘉兴市司法局关于2023年第三季度/重点项目进展情况的通报'],
    [
      '嘉兴市全面推进依法治市委员会办公室关于2023年上半年全市行政执法和行政复议行政应诉工作情况的通报',
      '嘉兴市全面推进依法治市委员会办公室/关于2023年上半年全市行政执法和/行政复议行政应诉工作情况的通报',
    ],
    [
      '嘉兴市司法局关于“在红船起航地看见法治中国·嘉兴”项目2023年第三季度进展情况的报告',
      '嘉兴市司法局关于/“在红船起航地看见法治中国·嘉兴”项目/2023年第三季度进展情况的报告',
    ],
    ['2023年度重点项目工作总结', '2023年度重点项目工作总结'],
    ['我自己\n断行的标题', '我自己/断行的标题'],
  ])('%s', (title, lines) => {
    expect(titleLines(title)).toEqual(lines.split('/'));
  });
});

it('loses no character, keeps the width and never cuts a number, whatever the title', () => {
  const words = fc.constantFrom(
    '嘉兴市',
    '关于',
    '2023年',
    '第三季度',
    '重点项目',
    '的',
    '报告',
    '推进',
    '《办法》',
    '、',
    '营商环境',
    '300件',
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), (pieces) => {
      const title = pieces.join('');
      const lines = titleLines(title);
      expect(lines.join('')).toBe(title);
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(40);
      lines.slice(1).forEach((line, index) => {
        expect(/\d$/.test(lines[index] ?? '') && /^\d/.test(line)).toBe(false);
      });
    }),
    { numRuns: 200 },
  );
});

it('a title of more than 60 字 keeps its words whole', () => {
  const lines = titleLines(
    '嘉兴市司法局关于进一步深化全市司法行政系统重点项目全过程闭环管理和量化指标动态监测预警推动法治建设工作提质增效2023年第三季度进展情况的报告',
  );
  expect(lines).toEqual([
    '嘉兴市司法局关于进一步深化全市',
    '司法行政系统重点项目全过程闭环管理和',
    '量化指标动态监测预警推动法治建设工作',
    '提质增效2023年第三季度进展情况的报告',
  ]);
});
