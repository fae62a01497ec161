import type { ReactNode } from 'react';
import { removeSample } from '../../actions/books.ts';
import { closeWindow } from '../../actions/close.ts';
import { closeDialog, dialogStore } from '../../store/dialog-store.ts';
import { useLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { CorrectionDialog } from '../correction/correction-dialog.tsx';
import { NewBookDialog } from '../first-start/new-book-dialog.tsx';
import { GridColumnsDialog } from '../fill/grid/grid-columns-dialog.tsx';
import { HelpDialog } from '../help/help-dialog.tsx';
import { BinDialog } from '../ledger/bin-dialog.tsx';
import { LedgerColumnsDialog } from '../ledger/ledger-columns-dialog.tsx';
import { ImportDialog } from '../import/import-dialog.tsx';
import { RollOverDialog } from '../roll-over/roll-over-dialog.tsx';
import { NewProjectDialog } from '../ledger/new-project-dialog.tsx';

/** The dialogs that any place may ask for. */
export function FrameDialogs({ place }: { readonly place: Place | null }): ReactNode {
  return (
    <>
      <AskedDialog place={place} />
      <CorrectionDialog />
    </>
  );
}

function AskedDialog({ place }: { readonly place: Place | null }): ReactNode {
  const open = dialogStore((state) => state.open);
  switch (open) {
    case null:
      return null;
    case 'newBook':
      return <NewBookDialog onClose={closeDialog} />;
    case 'import':
      return <ImportDialog place={place} onClose={closeDialog} />;
    case 'removeSample':
      return <RemoveSampleDialog />;
    case 'unsavedClose':
      return <UnsavedCloseDialog />;
    case 'columns':
      return place === null ? null : <LedgerColumnsDialog place={place} />;
    case 'gridColumns':
      return place === null ? null : <GridColumnsDialog place={place} />;
    case 'help':
      return <HelpDialog onClose={closeDialog} />;
    case 'bin':
      return place === null ? null : <BinDialog place={place} />;
    case 'rollOver':
      return place === null ? null : <RollOverDialog place={place} onClose={closeDialog} />;
    case 'newProject':
      return place === null ? null : <NewProjectDialog place={place} onClose={closeDialog} />;
  }
}

/** The disk takes nothing: closing now would lose what was typed. */
function UnsavedCloseDialog(): ReactNode {
  return (
    <ConfirmDialog
      title="还有改动没有存好，仍要关闭？"
      safe="不关闭"
      act="仍关闭"
      onSafe={closeDialog}
      onAct={() => void closeWindow()}
    >
      现在关闭会丢掉还没有存好的改动，已保存的不受影响。不关闭的话，字还在屏幕上，程序会一直重试。
    </ConfirmDialog>
  );
}

function RemoveSampleDialog(): ReactNode {
  const count = useLedger((ledger) => [...ledger.books.values()].filter(({ sample }) => sample).length);
  const toast = useToast();
  const remove = async (): Promise<void> => {
    closeDialog();
    await removeSample();
    toast({ text: `已移除示例台账 ${count} 本` });
  };
  return (
    <ConfirmDialog title="移除示例台账？" safe="不移除" act="移除示例" onSafe={closeDialog} onAct={() => void remove()}>
      {`示例的${count}本台账连同其中的项目、进展和报告都会移除。本单位自己的台账、单位名录和设置不受影响。`}
    </ConfirmDialog>
  );
}
