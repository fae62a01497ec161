// An official document as the bytes of a .docx file.
import { Document, Packer } from 'docx';
import type { DocumentProperties, OfficialDocument } from '../../document/document.ts';
import { countSteps } from '../../document/blocks.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { fontTableXml } from './docx-fonts.ts';
import { writeSections } from './docx-sections.ts';
import { stylesXml } from './docx-styles.ts';
import { tableRowsXml, withRows } from './docx-table.ts';
import { CancelledError, Steps, type Cancelled, type Watch } from './watch.ts';
import { escaped } from './xml.ts';
import { pack, readText, unpack, writeText } from './zip.ts';

/** Packing takes about as long as so many rows. */
const PACKING_STEPS = 20;

/** The same document gives the same bytes; the only failure is that it was cancelled. */
export async function writeDocx(document: OfficialDocument, watch: Watch = {}): Promise<Result<Uint8Array, Cancelled>> {
  const steps = new Steps(countSteps(document.parts) + PACKING_STEPS, watch);
  try {
    await steps.pause();
    const bytes = await write(document, steps);
    steps.finish();
    return ok(bytes);
  } catch (error) {
    if (error instanceof CancelledError) return fail({ type: 'cancelled' });
    throw error;
  }
}

async function write(document: OfficialDocument, steps: Steps): Promise<Uint8Array> {
  const { properties, options } = document;
  const { sections, tables } = await writeSections(document, steps);
  const file = new Document({
    title: properties.title,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 420,
    compatibility: {
      version: 15,
      // A title's broken line is not stretched to the margins.
      doNotExpandShiftReturn: true,
      useFELayout: true,
    },
    sections,
  });
  const parts = unpack(
    await Packer.pack(file, 'uint8array', undefined, [
      { path: 'word/styles.xml', data: stylesXml(options) },
      { path: 'word/fontTable.xml', data: fontTableXml(options.fonts) },
      { path: 'docProps/core.xml', data: corePropertiesXml(properties) },
    ]),
  );
  // docx gives a section without a grid one of its own.
  let documentXml = readText(parts, 'word/document.xml').replaceAll('<w:docGrid w:linePitch="360"/>', '');
  for (const { mark, table, widths } of tables) {
    documentXml = withRows(documentXml, mark, await tableRowsXml(table, widths, options.fonts, steps));
  }
  writeText(parts, 'word/document.xml', documentXml);
  writeText(parts, 'word/settings.xml', settingsXml(readText(parts, 'word/settings.xml')));
  await steps.pause();
  return pack(parts, properties.created);
}

// docx has no option for it: full-width marks keep their width, or a line would hold more than 28 characters.
function settingsXml(xml: string): string {
  return xml.replace('<w:compat>', '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>');
}

function corePropertiesXml({ title, subject, author, created }: DocumentProperties): string {
  const moment = `${new Date(created).toISOString().slice(0, 19)}Z`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>${escaped(author)}</dc:creator>\
<cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`;
}
