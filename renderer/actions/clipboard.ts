// Putting things on the clipboard. By the page's own copy command: the shell grants no permission, nor is one needed.
import type { TableBlock } from '../../shared/document/document.ts';
import { tableText } from '../../shared/document/table-text.ts';

/** For slides and documents as a table, for Excel as cells; within a click or a key. Whether it was taken. */
export function copyTable(table: Pick<TableBlock, 'head' | 'rows'>): boolean {
  const { html, text } = tableText(table);
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  // The newer way asks for a permission, and every permission is refused here (electron/security.ts).
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return copied;
}
