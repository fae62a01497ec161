// OOXML files made by hand: zips by fflate with the XML that a test is about.
import { strToU8, zipSync, type Zippable } from 'fflate';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const DATED = new Date('2023-10-10T09:00:00');

export type Parts = Record<string, string | Uint8Array>;

/** `inside` is what stands within `<worksheet>`; rows alone may go without `<sheetData>`. */
export type SheetXml = { readonly name: string; readonly inside: string; readonly state?: string };

export function workbookParts(sheets: readonly SheetXml[], more: Parts = {}): Parts {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
  );
  const relations = sheets.map((_, index) =>
    relation(`r${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  const parts: Parts = {
    '[Content_Types].xml': contentTypes('xl/workbook.xml', SHEET_TYPE),
    '_rels/.rels': relationList([relation('m', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationList([
      ...relations,
      relation('strings', 'sharedStrings', 'sharedStrings.xml'),
      relation('styles', 'styles', 'styles.xml'),
    ]),
  };
  sheets.forEach(({ inside }, index) => {
    const body = inside.startsWith('<row') ? `<sheetData>${inside}</sheetData>` : inside;
    parts[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet xmlns="${MAIN}">${body}</worksheet>`;
  });
  return { ...parts, ...more };
}

export function sharedStrings(items: readonly string[]): Parts {
  return { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>` };
}

/** A cell style per format code, from number 1 on; 0 is General. */
export function styles(codes: readonly string[]): Parts {
  const formats = codes.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(code)}"/>`);
  const cells = codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  const xml = `<numFmts>${formats.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs>`;
  return { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${xml}</styleSheet>` };
}

export function documentParts(body: string): Parts {
  return {
    '[Content_Types].xml': contentTypes('word/document.xml', WORD_TYPE),
    '_rels/.rels': relationList([relation('m', 'officeDocument', 'word/document.xml')]),
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  };
}

export function zip(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = [typeof content === 'string' ? strToU8(content) : content, { level, mtime: DATED }];
  }
  return zipSync(files);
}

/** One sheet named `表` with these rows. */
export function workbook(inside: string, more: Parts = {}): Uint8Array {
  return zip(workbookParts([{ name: '表', inside }], more));
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
}

function relationList(relations: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

function contentTypes(part: string, type: string): string {
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/${part}" ContentType="${type}"/></Types>`
  );
}
