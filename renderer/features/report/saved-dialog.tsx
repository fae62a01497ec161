import { useState, type ReactNode } from 'react';
import type { Result } from '../../../shared/base/result.ts';
import type { ShellError } from '../../actions/reports-export.ts';
import { openSavedFile, revealSavedFile, type SavedFile } from '../../actions/save-file.ts';
import { describeExportError } from '../../messages/export-error.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

type SavedDialogProps = {
  readonly title: string;
  readonly file: SavedFile;
  /** More than the file's name and folder. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
};

/** Its name, and where it lies. */
export function savedWords({ name, folder }: SavedFile): string {
  return `${name}，在“${folder}”文件夹。`;
}

/** A file that was written: 打开文件, 打开所在文件夹. */
export function SavedDialog({ title, file, children, onClose }: SavedDialogProps): ReactNode {
  const [problem, setProblem] = useState<ShellError | null>(null);
  const then = (opening: Promise<Result<unknown, ShellError>>): void => {
    void opening.then((result) => (result.ok ? onClose() : setProblem(result.error)));
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>关闭</Button>
          <Button onClick={() => then(revealSavedFile(file))}>打开所在文件夹</Button>
          <Button variant="primary" data-first-focus="" onClick={() => then(openSavedFile(file))}>
            打开文件
          </Button>
        </>
      }
    >
      {children ?? <p>{savedWords(file)}</p>}
      {problem ? <p role="alert">{describeExportError(problem).happened}</p> : null}
    </Dialog>
  );
}
