// Paper and PDF: the shell prints what the page has laid out for print (renderer/features/report/preview/print-sheets).
import { ok, type Result } from '../../shared/base/result.ts';
import type { SavedFile, ShellError } from '../../shared/ipc/contract.ts';
import { desktop } from '../bridge.ts';

/** Opens the system's print dialog; null when the person thought better of it. */
export async function printPage(documentName: string): Promise<Result<'printed' | null, ShellError>> {
  const printed = await desktop.printPage({ documentName });
  if (printed.ok) return ok('printed');
  return printed.error.type === 'cancelled' ? ok(null) : printed;
}

/** Saves the same pages as PDF; null when it was cancelled. */
export async function savePagesAsPdf(documentName: string): Promise<Result<SavedFile | null, ShellError>> {
  const pages = await desktop.printToPdf({});
  if (!pages.ok) return pages;
  const saved = await desktop.saveFile({ suggestedName: `${documentName}.pdf`, kind: 'pdf', bytes: pages.value.bytes });
  return !saved.ok && saved.error.type === 'cancelled' ? ok(null) : saved;
}
