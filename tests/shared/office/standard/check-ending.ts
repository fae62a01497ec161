// 版头 (7.2), 附件说明, 署名, 成文日期 and 附注 (7.3.4 to 7.3.6).
import type { Context } from './context.ts';
import { descendants, textOf, type Element } from './xml.ts';

const CHARACTER = 320;

/** 汉字 one 字 wide, digits half, the full-width blank of an open date one. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) < 256 ? CHARACTER / 2 : CHARACTER), 0);
}

export function checkEnding(context: Context, sealed: boolean): void {
  const { styles, sections, findings } = context;
  const body = (sections[0]?.children ?? []).filter(({ name }) => name === 'w:p');
  const at = (style: string): number => body.findIndex((paragraph) => styles.nameOf(paragraph) === style);
  const sign = at('Signature');
  const date = body[at('Date')];
  const issuer = body[sign];
  if (issuer && date) {
    const right = (paragraph: Element): number => Number(styles.paragraph(paragraph)['ind.right'] ?? 0);
    const wanted = places(widthOf(textOf(issuer)), widthOf(textOf(date)), sealed);
    if (right(issuer) !== wanted.issuer) findings.push(`署名: ${right(issuer)} from the right, not ${wanted.issuer}`);
    if (right(date) !== wanted.date) findings.push(`成文日期: ${right(date)} from the right, not ${wanted.date}`);
    for (const paragraph of [issuer, date]) {
      for (const run of descendants(paragraph, 'w:r')) {
        if ((styles.run(paragraph, run)['spacing.val'] ?? '0') !== '0') findings.push('署名: its runs are spaced');
      }
    }
    if (textOf(body[sign - 1] ?? issuer) !== '') findings.push('署名: no empty line above');
  }
  const note = at('附件说明');
  if (note > 0) {
    const text = textOf(body[note] ?? date ?? { name: '', attributes: {}, children: [], text: '' });
    if (!text.startsWith('附件：')) findings.push(`附件说明: “${text.slice(0, 8)}”`);
    if (/[。；，、]$/.test(text)) findings.push('附件说明: ends in a mark');
    if (textOf(body[note - 1] ?? body[note] ?? { name: '', attributes: {}, children: [], text: '' }) !== '')
      findings.push('附件说明: no empty line above');
  }
  for (const paragraph of body.filter((one) => styles.nameOf(one) === '附注')) {
    if (!/^（.*）$/u.test(textOf(paragraph))) findings.push('附注: not in brackets');
  }
}

/** Right indents: sealed, 署名 on the date's middle; unsealed, the date two 字 after 署名, the longer one two 字 in. */
function places(issuer: number, date: number, sealed: boolean): { readonly issuer: number; readonly date: number } {
  if (sealed) return { issuer: Math.round(4 * CHARACTER + (date - issuer) / 2), date: 4 * CHARACTER };
  if (date > issuer) return { issuer: 2 * CHARACTER + date + 2 * CHARACTER - issuer, date: 2 * CHARACTER };
  return { issuer: 2 * CHARACTER, date: 2 * CHARACTER + issuer - 2 * CHARACTER - date };
}

export function checkLetterhead({ styles, sections, findings }: Context): void {
  const body = (sections[0]?.children ?? []).filter(({ name }) => name === 'w:p');
  const red = sections
    .flatMap(({ children }) => children)
    .flatMap((element) => (element.name === 'w:p' ? [element] : descendants(element, 'w:p')))
    .filter((paragraph) =>
      descendants(paragraph, 'w:r').some((run) => (styles.run(paragraph, run)['color.val'] ?? '000000') !== '000000'),
    );
  const mark = body.find((paragraph) => styles.nameOf(paragraph) === '发文机关标志');
  if (red.some((paragraph) => paragraph !== mark)) findings.push('a colour outside 版头');
  if (!mark) return;
  const frame = descendants(mark, 'w:framePr')[0]?.attributes ?? {};
  if (frame['w:y'] !== '1984' || frame['w:w'] !== '8844' || frame['w:vAnchor'] !== 'margin')
    findings.push('发文机关标志: not 35 mm under the 版心’s top');
  const number = body.findIndex((paragraph) => styles.nameOf(paragraph) === '发文字号' && textOf(paragraph) !== '');
  const text = textOf(body[number] ?? mark);
  if (!/\S*〔\d{4}〕(?:[1-9]\d*|　)号/u.test(text)) findings.push(`发文字号: “${text}”`);
  const rule = body.findIndex((paragraph) =>
    descendants(paragraph, 'w:pBdr').some(({ children }) => children[0]?.attributes['w:color'] === 'FF0000'),
  );
  const title = body.findIndex((paragraph) => styles.nameOf(paragraph) === 'Title');
  if (rule < number || title !== rule + 3 || textOf(body[rule + 1] ?? mark) + textOf(body[rule + 2] ?? mark) !== '')
    findings.push('title: not two empty lines under the red rule');
}
