import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PORTRAIT, textWidthTwips } from '../../../shared/document/page.ts';
import { printedWidthTwips, signaturePlace } from '../../../shared/document/signature-place.ts';

const WIDTH = textWidthTwips(PORTRAIT);

describe('GB/T 9704-2012 7.3.5, worked numbers', () => {
  it('sealed: the date four 字 from the right, 署名 centred on it', () => {
    expect(signaturePlace('嘉兴市司法局', '2023年10月10日', true)).toEqual({
      issuerLines: ['嘉兴市司法局'],
      issuerRightTwips: 1440,
      dateRightTwips: 1280,
    });
  });

  it('unsealed, the date longer: it ends two 字 from the right, 署名 moves left', () => {
    expect(signaturePlace('嘉兴市司法局', '2023年10月10日', false)).toMatchObject({
      issuerRightTwips: 1600,
      dateRightTwips: 640,
    });
  });

  it('unsealed, 署名 longer: it ends two 字 from the right, the date begins two 字 after it', () => {
    const issuer = '嘉兴市全面依法治市委员会办公室';
    const place = signaturePlace(issuer, '2023年1月5日', false);
    expect(place.issuerRightTwips).toBe(640);
    const issuerStart = WIDTH - place.issuerRightTwips - printedWidthTwips(issuer);
    const dateStart = WIDTH - place.dateRightTwips - printedWidthTwips('2023年1月5日');
    expect(dateStart - issuerStart).toBe(640);
  });

  it('a name of thirty 字 takes two lines', () => {
    const { issuerLines } = signaturePlace('嘉'.repeat(30), '2023年1月5日', false);
    expect(issuerLines.join('')).toBe('嘉'.repeat(30));
    expect(issuerLines.length).toBe(2);
  });
});

it('keeps both lines within the 版心, for any name and either form', () => {
  const name = fc.array(fc.constantFrom('嘉', '兴', '市', '司', '法', '局'), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(name, fc.boolean(), fc.constantFrom('2023年1月5日', '2023年12月31日'), (letters, sealed, date) => {
      const place = signaturePlace(letters.join(''), date, sealed);
      const widest = Math.max(...place.issuerLines.map(printedWidthTwips));
      expect(place.issuerRightTwips).toBeGreaterThanOrEqual(0);
      expect(place.dateRightTwips).toBeGreaterThanOrEqual(0);
      expect(place.issuerRightTwips + widest).toBeLessThanOrEqual(WIDTH);
      expect(place.dateRightTwips + printedWidthTwips(date)).toBeLessThanOrEqual(WIDTH);
    }),
  );
});
