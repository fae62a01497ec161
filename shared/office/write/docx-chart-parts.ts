// The parts that docx makes for charts, mended: the same document gives the same bytes, and no font is a theme's.
import type { DocumentProperties, DocumentFonts } from '../../document/document.ts';
import { pack, readText, unpack, writeText, type Parts } from './zip.ts';
import { escaped } from './xml.ts';

export function settleCharts(parts: Parts, fonts: DocumentFonts, { created }: DocumentProperties): void {
  const paths = Object.keys(parts);
  const charts = paths.filter((path) => /^word\/charts\/[^/]+\.xml$/.test(path));
  if (charts.length === 0) return;
  for (const path of charts) writeText(parts, path, withFonts(readText(parts, path), fonts));
  for (const path of ['word/document.xml', ...charts]) settleIds(parts, path);
  let count = 0;
  // Only charts are described; docx counts them on from one document to the next.
  const numbered = readText(parts, 'word/document.xml').replaceAll(
    /<wp:docPr id="\d+"(?= name="[^"]*" descr=)/g,
    () => `<wp:docPr id="${(count += 1)}"`,
  );
  writeText(parts, 'word/document.xml', numbered);
  // The workbooks with the figures carry the time of the clock.
  for (const path of paths.filter((name) => name.endsWith('.xlsx'))) {
    const workbook = parts[path];
    if (workbook) parts[path] = pack(unpack(workbook), created);
  }
}

function withFonts(xml: string, fonts: DocumentFonts): string {
  return xml
    .replaceAll('<a:ea typeface="+mn-ea"/>', `<a:ea typeface="${escaped(fonts.body)}"/>`)
    .replaceAll(/<a:(latin|cs) typeface="[^"]*"\/>/g, `<a:$1 typeface="${escaped(fonts.latin)}"/>`);
}

/** docx draws lots for the ids of charts and of their workbooks; here they are counted. */
function settleIds(parts: Parts, path: string): void {
  const at = path.lastIndexOf('/') + 1;
  const relationsPath = `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
  let relations = readText(parts, relationsPath);
  let xml = readText(parts, path);
  const drawn = [...relations.matchAll(/ Id="(rId[\w-]{21})"/g)].map(([, id]) => id ?? '');
  drawn.forEach((id, index) => {
    relations = relations.replace(`"${id}"`, `"rIdChart${index + 1}"`);
    xml = xml.replace(`"${id}"`, `"rIdChart${index + 1}"`);
  });
  writeText(parts, relationsPath, relations);
  writeText(parts, path, xml);
}
