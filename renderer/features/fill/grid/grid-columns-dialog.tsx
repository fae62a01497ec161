import type { ReactNode } from 'react';
import type { Place } from '../../../store/place.ts';
import { ColumnsDialog } from '../../columns/columns-dialog.tsx';
import { entryColumns } from './entry-columns.tsx';

export function GridColumnsDialog({ place }: { readonly place: Place }): ReactNode {
  return (
    <ColumnsDialog
      of="gridColumns"
      title="表格的列"
      columns={entryColumns(place)}
      note="也可以在表头拖动列边调宽窄。序号、项目、牵头单位总在最左边。"
    />
  );
}
