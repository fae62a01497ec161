import type { ReactNode } from 'react';
import { openDialog } from '../../store/dialog-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** Stands in place of a screen whose ledger has no project yet. `children`: what will stand there then. */
export function EmptyBook({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <EmptyState
      title="这本台账还没有项目"
      action={
        <>
          <Button icon="import" onClick={() => openDialog('import')}>
            从 Excel/Word 导入
          </Button>
          <Button icon="plus" onClick={() => openDialog('newProject')}>
            新增项目
          </Button>
        </>
      }
    >
      {children}
    </EmptyState>
  );
}
