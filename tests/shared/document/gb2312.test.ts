import { describe, expect, it } from 'vitest';
import { fontFor, inGb2312 } from '../../../shared/document/gb2312.ts';

it('knows all 6763 汉字 of GB 2312 and no other, by the encoding itself', () => {
  const decoder = new TextDecoder('gbk');
  const expected = new Set<string>();
  for (let high = 0xb0; high <= 0xf7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) {
      const text = decoder.decode(new Uint8Array([high, low]));
      if (text.length === 1 && text >= '\u4e00' && text <= '\u9fa5') expected.add(text);
    }
  }
  expect(expected.size).toBe(6763);
  const wrong: string[] = [];
  for (let code = 0x4e00; code <= 0x9fa5; code += 1) {
    const character = String.fromCodePoint(code);
    if (inGb2312(character) !== expected.has(character)) wrong.push(character);
  }
  expect(wrong).toEqual([]);
});

describe('the font of a character', () => {
  it('is the run’s own where it holds it', () => {
    for (const character of ['局', '2', '，', '“', '😀']) expect(fontFor(character, '仿宋_GB2312')).toBe('仿宋_GB2312');
  });

  it('is one that has it for names outside GB 2312', () => {
    expect(fontFor('镕', '仿宋_GB2312')).toBe('仿宋');
    expect(fontFor('喆', '楷体_GB2312')).toBe('楷体');
    expect(fontFor('堃', '方正小标宋简体')).toBe('宋体');
    expect(fontFor('㛃', '仿宋_GB2312')).toBe('宋体');
    expect(fontFor('𠮷', '仿宋_GB2312')).toBe('SimSun-ExtB');
  });

  it('is left to fonts that hold GBK', () => {
    for (const font of ['黑体', '宋体', '仿宋', '方正小标宋_GBK']) expect(fontFor('镕', font)).toBe(font);
  });
});
