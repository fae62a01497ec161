// An official document as the bytes of a .docx file.
import { Document, Packer } from 'docx';
import type { OfficialDocument } from '../../document/document.ts';
import { countSteps } from '../../document/blocks.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { settleCharts } from './docx-chart-parts.ts';
import { leaveOutUnused, PLACEHOLDERS } from './docx-package.ts';
import { fontTableXml } from './docx-font-table.ts';
import { appPropertiesXml, corePropertiesXml } from './docx-properties.ts';
import { writeSections } from './docx-sections.ts';
import { stylesXml } from './docx-styles.ts';
import { tableRowsXml, withRows } from './docx-table.ts';
import { CancelledError, Steps, type Cancelled, type Watch } from './watch.ts';
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
  const parts = unpack(await Packer.pack(file, 'uint8array', undefined, PLACEHOLDERS));
  leaveOutUnused(parts);
  writeText(parts, 'word/styles.xml', stylesXml(options));
  writeText(parts, 'word/fontTable.xml', fontTableXml(options.fonts));
  writeText(parts, 'docProps/core.xml', corePropertiesXml(properties));
  writeText(parts, 'docProps/app.xml', appPropertiesXml(properties));
  // docx gives a section without a grid one of its own.
  let documentXml = readText(parts, 'word/document.xml').replaceAll('<w:docGrid w:linePitch="360"/>', '');
  for (const { mark, table, widths } of tables) {
    documentXml = withRows(documentXml, mark, await tableRowsXml(table, widths, options.fonts, steps));
  }
  writeText(parts, 'word/document.xml', documentXml);
  writeText(parts, 'word/settings.xml', settingsXml(readText(parts, 'word/settings.xml')));
  settleCharts(parts, options.fonts, properties);
  await steps.pause();
  return pack(parts, properties.created);
}

// docx has no option for it: full-width marks keep their width, or a line would hold more than 28 characters.
function settingsXml(xml: string): string {
  return xml.replace('<w:compat>', '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>');
}
