// A checker of written files by GB/T 9704-2012, from the numbers of the standard and not from the program's own:
// nothing here is imported from shared/. It says what is wrong, or nothing.
import { checkAnnexes, checkTables } from './check-annexes.ts';
import { checkEnding, checkLetterhead } from './check-ending.ts';
import { expectAll, paragraphsIn, runsOf, type Context, type Parts, type Section } from './context.ts';
import { Styles } from './resolve.ts';
import { child, descendants, parseXml, textOf, type Element } from './xml.ts';

export function checkDocument(parts: Parts, sealed = false): string[] {
  const body = descendants(parseXml(parts['word/document.xml'] ?? ''), 'w:body')[0];
  if (!body) return ['no body'];
  const context: Context = {
    styles: new Styles(parts['word/styles.xml'] ?? ''),
    sections: sectionsOf(body),
    findings: [],
  };
  for (const section of context.sections) checkPage(section, context);
  checkGrid(context);
  checkText(context);
  checkNumbering(context);
  checkFonts(parts, context);
  checkBookmarks(body, context);
  checkAnnexes(context);
  checkTables(context);
  checkEnding(context, sealed);
  checkLetterhead(context);
  checkFooters(parts, context);
  return context.findings;
}

function sectionsOf(body: Element): Section[] {
  const sections: Section[] = [];
  let children: Element[] = [];
  for (const element of body.children) {
    const properties = element.name === 'w:sectPr' ? element : child(child(element, 'w:pPr'), 'w:sectPr');
    if (element.name !== 'w:sectPr') children.push(element);
    if (!properties) continue;
    const landscape = child(properties, 'w:pgSz')?.attributes['w:orient'] === 'landscape';
    sections.push({ children, properties, landscape });
    children = [];
  }
  return sections;
}

const PAGES = {
  portrait: { w: '11906', h: '16838', top: '2098', right: '1474', bottom: '1984', left: '1588' },
  landscape: { w: '16838', h: '11906', top: '1588', right: '2098', bottom: '1474', left: '1984' },
  landscapeA3: { w: '23811', h: '16838', top: '1588', right: '2098', bottom: '1474', left: '1984' },
} as const;

function checkPage({ properties, landscape }: Section, { findings }: Context): void {
  const found = { ...child(properties, 'w:pgSz')?.attributes, ...child(properties, 'w:pgMar')?.attributes };
  const a3 = found['w:w'] === PAGES.landscapeA3.w;
  const wanted = PAGES[landscape ? (a3 ? 'landscapeA3' : 'landscape') : 'portrait'];
  for (const [name, value] of Object.entries(wanted)) {
    if (found[`w:${name}`] !== value) findings.push(`page: ${name} is ${found[`w:${name}`]}, not ${value}`);
  }
}

function checkGrid({ sections, findings }: Context): void {
  sections.forEach(({ properties }, index) => {
    const grid = child(properties, 'w:docGrid')?.attributes;
    if (index === 0 && (grid?.['w:type'] !== 'lines' || grid['w:linePitch'] !== '579')) findings.push('body: no grid');
    if (index > 0 && grid) findings.push(`section ${index + 1}: a grid under a table`);
  });
}

const EXACT = { 'spacing.line': '579', 'spacing.lineRule': 'exact', 'spacing.before': '0', 'spacing.after': '0' };
const BODY_RUN = { 'sz.val': '32', 'spacing.val': '-5' };
const HEADINGS: readonly (readonly [name: string, mark: RegExp, font: string])[] = [
  ['heading 1', /^[一二三四五六七八九十]+、/, '黑体'],
  ['heading 2', /^（[一二三四五六七八九十]+）/, '楷体_GB2312'],
  ['heading 3', /^\d+\./, '仿宋_GB2312'],
  ['heading 4', /^（\d+）/, '仿宋_GB2312'],
];

function checkText(context: Context): void {
  const { styles, sections, findings } = context;
  for (const paragraph of (sections[0]?.children ?? []).filter(({ name }) => name === 'w:p')) {
    const name = styles.nameOf(paragraph);
    const where = `${name} “${textOf(paragraph).slice(0, 12)}”`;
    const found = styles.paragraph(paragraph);
    const heading = HEADINGS.findIndex(([style]) => style === name);
    if (name === '公文正文' || heading >= 0) {
      expectAll(found, { ...EXACT, 'ind.firstLineChars': '200', 'ind.firstLine': '632' }, context, where);
      for (const run of runsOf(paragraph)) expectAll(styles.run(paragraph, run), BODY_RUN, context, where);
    }
    if (heading >= 0) {
      const [, mark, font] = HEADINGS[heading] ?? ['', /^/, ''];
      expectAll(found, { 'outlineLvl.val': String(heading), keepNext: 'on' }, context, where);
      if (!mark.test(textOf(paragraph))) findings.push(`${where}: has no number of its level`);
      for (const run of runsOf(paragraph)) {
        if (!/^[^\u4e00-\u9fff]*$/u.test(textOf(run)))
          expectAll(styles.run(paragraph, run), { 'rFonts.eastAsia': font }, context, where);
      }
    }
    if (name === 'Title') checkTitle(paragraph, context);
    if (name === '主送机关') {
      if (!textOf(paragraph).endsWith('：')) findings.push(`${where}: no full-width colon at its end`);
      if ((found['ind.firstLine'] ?? '0') !== '0') findings.push(`${where}: is not flush left`);
    }
  }
}

function checkTitle(paragraph: Element, context: Context): void {
  const { styles, findings } = context;
  const found = styles.paragraph(paragraph);
  expectAll(found, { 'jc.val': 'center', 'spacing.lineRule': 'exact', 'snapToGrid.val': '0' }, context, 'title');
  const line = Number(found['spacing.line']);
  if (line < 660 || line > 700) findings.push(`title: line of ${line}`);
  for (const run of runsOf(paragraph)) {
    const look = styles.run(paragraph, run);
    expectAll(look, { 'sz.val': '44' }, context, 'title');
    if (look['b'] === 'on') findings.push('title: bold');
  }
}

/** 一、二、三、 without a gap, （一） anew under each, and so on. */
function checkNumbering({ styles, sections, findings }: Context): void {
  const counts = [0, 0, 0, 0];
  for (const paragraph of sections[0]?.children ?? []) {
    const level = paragraph.name === 'w:p' ? HEADINGS.findIndex(([name]) => name === styles.nameOf(paragraph)) : -1;
    if (level < 0) continue;
    counts[level] = (counts[level] ?? 0) + 1;
    counts.fill(0, level + 1);
    const number = /^（?([一二三四五六七八九十]+|\d+)/.exec(textOf(paragraph))?.[1] ?? '';
    const wanted = level < 2 ? chinese(counts[level] ?? 0) : String(counts[level]);
    // Projects are called by their own numbers in the list.
    if (level < 2 && number !== wanted) findings.push(`numbering: ${textOf(paragraph).slice(0, 12)} is not ${wanted}`);
  }
}

function chinese(value: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  if (value < 10) return digits[value] ?? '';
  return `${value < 20 ? '' : digits[Math.floor(value / 10)]}十${digits[value % 10]}`;
}

const AMBIGUOUS = /[“”‘’—…·]/;

function checkFonts(parts: Parts, { styles, sections, findings }: Context): void {
  for (const [path, xml] of Object.entries(parts)) {
    if (path.startsWith('word/') && /(?:ascii|hAnsi|eastAsia|cs)Theme=/.test(xml))
      findings.push(`${path}: a theme font`);
  }
  for (const paragraph of sections.flatMap(({ children }) => children.flatMap(paragraphsIn))) {
    for (const run of runsOf(paragraph)) {
      const look = styles.run(paragraph, run);
      for (const slot of ['ascii', 'hAnsi', 'eastAsia', 'cs']) {
        if (!look[`rFonts.${slot}`]) findings.push(`“${textOf(run).slice(0, 8)}”: no font in ${slot}`);
      }
      if (AMBIGUOUS.test(textOf(run)) && look['rFonts.hint'] !== 'eastAsia')
        findings.push(`“${textOf(run).slice(0, 8)}”: its marks go to the Latin font`);
    }
  }
  const table = parts['word/fontTable.xml'] ?? '';
  for (const font of ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体']) {
    const entry = new RegExp(`w:name="${font}">.*?</w:font>`).exec(table)?.[0] ?? '';
    if (!entry.includes('<w:altName ') || !entry.includes('<w:charset w:val="86"/>'))
      findings.push(`font table: ${font} has no stand-in or charset`);
  }
}

function checkBookmarks(body: Element, { findings }: Context): void {
  const starts = descendants(body, 'w:bookmarkStart').map(({ attributes }) => attributes);
  const ends = descendants(body, 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id']);
  if (starts.length === 0) findings.push('bookmarks: none');
  for (const { 'w:id': id, 'w:name': name = '' } of starts) {
    if (!name.startsWith('_')) findings.push(`bookmark ${name}: can be seen`);
    if (ends.filter((end) => end === id).length !== 1) findings.push(`bookmark ${name}: does not end once`);
  }
  if (new Set(starts.map((one) => one['w:name'])).size !== starts.length) findings.push('bookmarks: a name twice');
}

/** 7.5: — 1 —, 4号 宋体; odd right, even left, one 字 in. */
function checkFooters(parts: Parts, { styles, findings }: Context): void {
  if (!parts['word/settings.xml']?.includes('<w:evenAndOddHeaders/>')) findings.push('no odd and even pages');
  const [odd, even] = ['word/footer1.xml', 'word/footer2.xml'].map((path) => parseXml(parts[path] ?? ''));
  for (const [footer, side] of [
    [odd, 'right'],
    [even, 'left'],
  ] as const) {
    const paragraph = footer && descendants(footer, 'w:p')[0];
    if (!paragraph) {
      findings.push(`no page number on the ${side}`);
      continue;
    }
    const found = styles.paragraph(paragraph);
    if (found['jc.val'] !== side || found[`ind.${side}`] !== '320')
      findings.push(`page number: not ${side}, one 字 in`);
    if (textOf(paragraph).replaceAll('1', '') !== '—  —') findings.push(`page number: “${textOf(paragraph)}”`);
    const run = descendants(paragraph, 'w:r')[0];
    const look = run ? styles.run(paragraph, run) : {};
    if (look['sz.val'] !== '28' || look['rFonts.eastAsia'] !== '宋体' || look['rFonts.ascii'] !== '宋体')
      findings.push('page number: not 4号 宋体');
  }
}
