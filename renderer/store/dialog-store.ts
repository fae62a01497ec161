// The dialog that stands over the window; any place may ask for one: a button, a key, the search box.
import { create } from 'zustand';

export type OpenDialog =
  | 'newProject'
  | 'newBook'
  | 'rollOver'
  | 'import'
  | 'columns'
  | 'gridColumns'
  | 'bin'
  | 'help'
  | 'removeSample'
  | 'unsavedClose';

type DialogState = { readonly open: OpenDialog | null };

export const dialogStore = create<DialogState>()(() => ({ open: null }));

export function openDialog(dialog: OpenDialog): void {
  dialogStore.setState({ open: dialog });
}

export function closeDialog(): void {
  dialogStore.setState({ open: null });
}
