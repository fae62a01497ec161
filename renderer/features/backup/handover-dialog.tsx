import { type ReactNode, useState } from 'react';
import { exportHandoverList, type Handover } from '../../actions/handover.ts';
import type { SavedFile } from '../../actions/save-file.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Preview } from '../report/preview/preview.tsx';
import { usePages } from '../report/preview/use-pages.tsx';
import { SavedDialog } from '../report/saved-dialog.tsx';
import { useWork } from '../report/use-work.tsx';

interface HandoverDialogProps {
  readonly handover: Handover;
  readonly onClose: () => void;
}

/** 交接清单 as it will print, with its Word file. */
export function HandoverDialog({ handover, onClose }: HandoverDialogProps): ReactNode {
  const { facts, document } = handover;
  const { layout, ...laid } = usePages(document);
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const { run, dialogs } = useWork();
  const write = (): void =>
    run({
      title: '正在导出交接清单',
      failed: '没能导出',
      note: '取消后不留半个文件。',
      start: (tell) => exportHandoverList(handover, tell),
      done: setSaved,
    });
  const books = new Set(facts.years.map(({ book }) => book.id)).size;
  return (
    <>
      <Dialog
        title="交接清单"
        size="large"
        onClose={onClose}
        aside={
          <span className="dim s13">
            {`台账 ${books} 本，未办结 ${facts.matters.length} 件，单位 ${facts.units.length} 家，附件 ${facts.files} 个`}
          </span>
        }
        actions={
          <>
            <Button onClick={onClose}>关闭</Button>
            <Button variant="primary" icon="export" onClick={write}>
              导出 Word
            </Button>
          </>
        }
      >
        <div className="handover-pages">
          <Preview document={document} {...laid} />
          {layout}
        </div>
      </Dialog>
      {dialogs}
      {saved === null ? null : <SavedDialog title="已导出交接清单" file={saved} onClose={() => setSaved(null)} />}
    </>
  );
}
