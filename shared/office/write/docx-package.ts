// The package around the document: what docx puts in and no report needs is left out. Fewer parts are written faster,
// and a theme is where WPS looks for fonts that are not there.
import { readText, writeText, type Parts } from './zip.ts';

const RELATIONS = '.rels';
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'];
const UNUSED: readonly string[] = ['docProps/custom.xml', 'word/numbering.xml', ...NOTES];
const THEME = 'word/theme/theme1.xml';

/** Parts that are replaced or left out afterwards: docx packs them empty. */
export const PLACEHOLDERS: readonly { readonly path: string; readonly data: string }[] = [
  'word/styles.xml',
  'word/fontTable.xml',
  'docProps/core.xml',
  'docProps/app.xml',
  ...UNUSED,
].map((path) => ({ path, data: '' }));

/** Charts take their colours from the theme: with charts it stays. */
export function leaveOutUnused(parts: Parts): void {
  const charts = Object.keys(parts).some((path) => path.startsWith('word/charts/'));
  const unused = charts ? UNUSED : [...UNUSED, THEME];
  for (const path of unused) delete parts[path];
  for (const path of Object.keys(parts)) {
    // Relations of a part that is gone, or none at all.
    if (path.endsWith(RELATIONS) && !readText(parts, path).includes('<Relationship ')) delete parts[path];
  }
  leaveOutElements(
    parts,
    '[Content_Types].xml',
    unused.map((path) => `PartName="/${path}"`),
  );
  leaveOutElements(
    parts,
    '_rels/.rels',
    unused.map((path) => `Target="${path}"`),
  );
  leaveOutElements(
    parts,
    'word/_rels/document.xml.rels',
    unused.map((path) => `Target="${path.replace('word/', '')}"`),
  );
}

function leaveOutElements(parts: Parts, path: string, attributes: readonly string[]): void {
  const kept = readText(parts, path).replaceAll(/<(?:Override|Relationship) [^>]*\/>/g, (element) =>
    attributes.some((attribute) => element.includes(attribute)) ? '' : element,
  );
  writeText(parts, path, kept);
}
