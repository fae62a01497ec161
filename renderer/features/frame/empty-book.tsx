import type { ReactNode } from 'react';
import { openDialog } from '../../store/dialog-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

interface EmptyBookProps {
  /** Nothing else on the screen is the main thing to do. */
  readonly alone?: boolean;
  /** What will stand there then. */
  readonly children: ReactNode;
}

/** Stands in place of a screen whose ledger has no project yet. */
export function EmptyBook({ alone = false, children }: EmptyBookProps): ReactNode {
  return (
    <EmptyState
      title="这本台账还没有项目"
      action={
        <>
          <Button variant={alone ? 'primary' : 'normal'} icon="import" onClick={() => openDialog('import')}>
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
