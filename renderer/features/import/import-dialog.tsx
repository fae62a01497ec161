import { type ReactNode, useState } from 'react';
import type { Book } from '../../../shared/ledger/book.ts';
import type { Year } from '../../../shared/ledger/year.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { ImportMaterial } from '../../actions/import-ledger.ts';
import './import.css';
import { ListImport } from './list-import.tsx';
import { MergeImport } from './merge-import.tsx';
import { SourceStep } from './source-step.tsx';

interface ImportDialogProps {
  /** Where a list may go besides a new book; null at first start. */
  readonly place: { readonly book: Book; readonly year: Year } | null;
  /** Done before anything is written: on first start the operator is registered. */
  readonly before?: (() => Promise<void>) | undefined;
  /** Done when it is written: what would not fit the changes that were shown. */
  readonly after?: (() => Promise<void>) | undefined;
  readonly onClose: () => void;
}

/** 导入台账: a file or the clipboard, what was recognised, what it would change, and only then the change. */
export function ImportDialog({ place, before = nothing, after = nothing, onClose }: ImportDialogProps): ReactNode {
  const [material, setMaterial] = useState<ImportMaterial | null>(null);
  const steps = { before, after, onBack: () => setMaterial(null), onClose };
  return (
    <Dialog title={material === null ? '导入台账' : `导入“${material.name}”`} size="large" onClose={onClose}>
      {material === null ? <SourceStep book={place?.book ?? null} onMaterial={setMaterial} onClose={onClose} /> : null}
      {material?.type === 'lists' ? (
        <ListImport place={place} name={material.name} lists={material.lists} {...steps} />
      ) : null}
      {material?.type === 'ledger' ? <MergeImport name={material.name} plan={material.plan} {...steps} /> : null}
    </Dialog>
  );
}

async function nothing(): Promise<void> {
  // In an open ledger nothing goes before an import or after it.
}

export interface ImportSteps {
  readonly before: () => Promise<void>;
  readonly after: () => Promise<void>;
  readonly onBack: () => void;
  readonly onClose: () => void;
}
