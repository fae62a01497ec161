// What the window and its writing worker say to each other.
import type { OfficialDocument } from '../../shared/document/document.ts';
import type { TextTooLong, WorkbookModel } from '../../shared/document/workbook.ts';

export type WriteRequest =
  | { readonly type: 'docx'; readonly document: OfficialDocument }
  | { readonly type: 'xlsx'; readonly workbook: WorkbookModel };

export type WriteMessage =
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'refused'; readonly error: WriteError };

/** What a model can hold and a file cannot. */
export type WriteError = TextTooLong;
