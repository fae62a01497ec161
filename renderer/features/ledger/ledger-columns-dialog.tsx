import type { ReactNode } from 'react';
import type { Place } from '../../store/place.ts';
import { ColumnsDialog } from '../columns/columns-dialog.tsx';
import { ledgerColumns } from './ledger-columns.tsx';

export function LedgerColumnsDialog({ place }: { readonly place: Place }): ReactNode {
  return (
    <ColumnsDialog
      of="ledgerColumns"
      title="列表的列"
      columns={ledgerColumns(place)}
      note="也可以在表头拖动列边调宽窄。窗口窄时，次要的列会先让出位置。"
    />
  );
}
