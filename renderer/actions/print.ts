// Paper and PDF: the shell prints what the page has laid out for print (renderer/features/report/preview/print-sheets).
import { quote } from '../../shared/base/quote.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { SavedFile, ShellError } from '../../shared/ipc/contract.ts';
import { desktop } from '../bridge.ts';
import { noteExport, saveForPerson } from './save-file.ts';

/** Opens the system's print dialog; null when the person thought better of it. */
export async function printPage(documentName: string): Promise<Result<'printed' | null, ShellError>> {
  const printed = await desktop.printPage({ documentName });
  if (!printed.ok) return printed.error.type === 'cancelled' ? ok(null) : printed;
  noteExport(`打印报告：${quote(documentName)}`);
  return ok('printed');
}

/** Saves the same pages as PDF; null when it was cancelled. */
export async function savePagesAsPdf(documentName: string): Promise<Result<SavedFile | null, ShellError>> {
  const pages = await desktop.printToPdf({});
  if (!pages.ok) return pages;
  const { bytes } = pages.value;
  return saveForPerson({ what: '导出报告（PDF）', suggestedName: `${documentName}.pdf`, kind: 'pdf', bytes });
}
