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
      note="在表头拖动列边也能调宽窄；窗口窄时次要的列先收起。"
    />
  );
}
