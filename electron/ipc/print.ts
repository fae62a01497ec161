// Printing the page's own window: nothing is loaded, no second window is opened.
import { fail, ok } from '../../shared/base/result.ts';
import { fileName } from '../files/file-name.ts';
import type { Log } from '../log.ts';
import { ownWindow } from '../window.ts';
import type { Handlers } from './answer.ts';

// As Chromium words it; everything else is a printer that does not answer or is not there.
const CANCELLED = /cancel/i;

export function printHandlers({ log }: { log: Log }): Pick<Handlers, 'printPage' | 'printToPdf'> {
  return {
    printPage: async ({ documentName }) => {
      const window = ownWindow();
      if (!window) return fail({ type: 'badRequest' });
      // The queue shows the window's title.
      const title = window.getTitle();
      window.setTitle(fileName(documentName, '').replace(/\.$/, ''));
      const reason = await new Promise<string | null>((resolve) => {
        window.webContents.print(
          { silent: false, printBackground: true, margins: { marginType: 'none' } },
          (printed, failure) => resolve(printed ? null : failure),
        );
      });
      window.setTitle(title);
      if (reason === null) return ok({});
      if (CANCELLED.test(reason)) return fail({ type: 'cancelled' });
      log.event('not-printed', { reason });
      return fail({ type: 'notPrinted' });
    },
    printToPdf: async () => {
      const window = ownWindow();
      if (!window) return fail({ type: 'badRequest' });
      const pdf = await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
      });
      return ok({ bytes: new Uint8Array(pdf) });
    },
  };
}
