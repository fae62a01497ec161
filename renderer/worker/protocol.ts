// What the window and its writing worker say to each other.
import type { Moment } from '../../shared/base/dates.ts';
import type { FillData } from '../../shared/document/fill-data.ts';
import type { OfficialDocument } from '../../shared/document/document.ts';
import type { WorkbookModel } from '../../shared/document/workbook.ts';
import type { WriteError } from '../../shared/document/write-error.ts';

export type WriteRequest =
  | { readonly type: 'docx'; readonly document: OfficialDocument }
  | { readonly type: 'xlsx'; readonly workbook: WorkbookModel }
  | {
      readonly type: 'template';
      readonly template: Uint8Array<ArrayBuffer>;
      readonly data: FillData;
      readonly created: Moment;
    };

export type WriteMessage =
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'refused'; readonly error: WriteError };

export type { WriteError };
