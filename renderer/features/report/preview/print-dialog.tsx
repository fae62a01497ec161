import { useCallback, useState, type ReactNode } from 'react';
import type { DocumentOptions } from '../../../../shared/document/document.ts';
import { printPage, savePagesAsPdf } from '../../../actions/print.ts';
import { openSavedFile, revealSavedFile, type SavedFile } from '../../../actions/save-file.ts';
import type { ExportError } from '../../../actions/writing-run.ts';
import { describeExportError } from '../../../messages/export-error.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorBox } from '../../../ui/error-box.tsx';
import { TextField } from '../../../ui/field.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Remark } from '../../../ui/remark.tsx';
import type { PreviewPage } from './page-plan.ts';
import { chosenPages, parsePages, type PrintChoice } from './print-pages.ts';
import { PrintSheets } from './print-sheets.tsx';

type PrintDialogProps = {
  readonly pages: readonly PreviewPage[];
  readonly options: DocumentOptions;
  /** The document's title: the queue's and the file's name. */
  readonly name: string;
  readonly onClose: () => void;
};

type Step =
  | { readonly type: 'choosing' }
  | { readonly type: 'working'; readonly to: 'printer' | 'pdf'; readonly pages: readonly PreviewPage[] }
  | { readonly type: 'saved'; readonly file: SavedFile }
  | { readonly type: 'failed'; readonly error: ExportError };

/** 打印, 导出 PDF: which pages, and then the system's own dialog. */
export function PrintDialog({ pages, options, name, onClose }: PrintDialogProps): ReactNode {
  const [step, setStep] = useState<Step>({ type: 'choosing' });
  const run = useCallback(
    async (to: 'printer' | 'pdf'): Promise<void> => {
      const done = to === 'printer' ? await printPage(name) : await savePagesAsPdf(name);
      if (!done.ok) setStep({ type: 'failed', error: done.error });
      else if (done.value === null) setStep({ type: 'choosing' });
      else if (done.value === 'printed') onClose();
      else setStep({ type: 'saved', file: done.value });
    },
    [name, onClose],
  );
  switch (step.type) {
    case 'choosing':
      return (
        <ChoiceDialog
          pages={pages}
          onClose={onClose}
          onGo={(to, chosen) => setStep({ type: 'working', to, pages: chosen })}
        />
      );
    case 'working':
      return (
        <>
          <Dialog title={step.to === 'printer' ? '正在打印' : '正在导出 PDF'}>
            <p>
              {step.pages.length} 页。
              {step.to === 'printer' ? '请在系统的打印窗口里选打印机。' : '排好后选择保存位置。'}
            </p>
          </Dialog>
          <PrintSheets pages={step.pages} options={options} onReady={() => void run(step.to)} />
        </>
      );
    case 'saved':
      return (
        <SavedDialog file={step.file} onClose={onClose} onFailed={(error) => setStep({ type: 'failed', error })} />
      );
    case 'failed':
      return <FailedDialog error={step.error} onAgain={() => setStep({ type: 'choosing' })} onClose={onClose} />;
  }
}

type ChoiceDialogProps = {
  readonly pages: readonly PreviewPage[];
  readonly onGo: (to: 'printer' | 'pdf', pages: readonly PreviewPage[]) => void;
  readonly onClose: () => void;
};

const LABELS: Readonly<Record<PrintChoice, string>> = { all: '全部', body: '正文', annex: '附件', some: '指定页码' };

function ChoiceDialog({ pages, onGo, onClose }: ChoiceDialogProps): ReactNode {
  const [choice, setChoice] = useState<PrintChoice>('all');
  const [text, setText] = useState('');
  const some = parsePages(text, pages.length);
  const chosen = chosenPages(pages, choice, some);
  const blocked =
    chosen.length > 0
      ? undefined
      : choice === 'some'
        ? `页码写成 1-3,5 这样，不超过 ${pages.length}`
        : '没有可打印的页';
  const offered = (['all', 'body', 'annex', 'some'] as const).filter(
    (one) => one === 'some' || chosenPages(pages, one, null).length > 0,
  );
  return (
    <Dialog
      title="打印"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>不打印</Button>
          <Button blocked={blocked} onClick={() => onGo('pdf', chosen)}>
            导出 PDF
          </Button>
          <Button
            variant="primary"
            icon="print"
            data-first-focus=""
            blocked={blocked}
            onClick={() => onGo('printer', chosen)}
          >
            打印
          </Button>
        </>
      }
    >
      <div className="report-print">
        <RadioGroup
          label="打印哪些页"
          column
          value={choice}
          onChange={setChoice}
          options={offered.map((value) => ({
            value,
            label: value === 'some' ? LABELS.some : `${LABELS[value]}（${chosenPages(pages, value, null).length} 页）`,
          }))}
        />
        {choice === 'some' ? (
          <TextField
            label="页码，如：1-3,5"
            placeholder="如：1-3,5"
            value={text}
            width="full"
            firstFocus
            onTextChange={setText}
          />
        ) : null}
        <Remark>{paperWords(chosen)}</Remark>
      </div>
    </Dialog>
  );
}

/** A4 纸竖向 7 页、横向 28 页。打印时不要缩放。 */
function paperWords(pages: readonly PreviewPage[]): string {
  const counted = (kind: PreviewPage['kind'], way: string): string[] => {
    const count = pages.filter((page) => page.kind === kind).length;
    return count === 0 ? [] : [`${way} ${count} 页`];
  };
  const papers = [
    ['A4', [...counted('portrait', '竖向'), ...counted('landscape', '横向')]],
    ['A3', counted('landscapeA3', '横向')],
  ] as const;
  const words = papers.flatMap(([paper, ways]) => (ways.length === 0 ? [] : [`${paper} 纸${ways.join('、')}`]));
  return words.length === 0 ? '请写要打印的页码。' : `${words.join('，')}。打印时不要缩放。`;
}

type SavedDialogProps = {
  readonly file: SavedFile;
  readonly onClose: () => void;
  readonly onFailed: (error: ExportError) => void;
};

function SavedDialog({ file, onClose, onFailed }: SavedDialogProps): ReactNode {
  const then = async (opening: ReturnType<typeof openSavedFile>): Promise<void> => {
    const opened = await opening;
    if (opened.ok) onClose();
    else onFailed(opened.error);
  };
  return (
    <Dialog
      title="已导出 PDF"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>关闭</Button>
          <Button onClick={() => void then(revealSavedFile(file))}>打开所在文件夹</Button>
          <Button variant="primary" data-first-focus="" onClick={() => void then(openSavedFile(file))}>
            打开文件
          </Button>
        </>
      }
    >
      <p>
        {file.name}，在“{file.folder}”文件夹。
      </p>
    </Dialog>
  );
}

type FailedDialogProps = { readonly error: ExportError; readonly onAgain: () => void; readonly onClose: () => void };

function FailedDialog({ error, onAgain, onClose }: FailedDialogProps): ReactNode {
  const problem = describeExportError(error);
  return (
    <Dialog title="没有打印出来" onClose={onClose}>
      <ErrorBox
        what={problem.happened}
        unharmed={problem.unharmed}
        advice={problem.todo}
        actions={
          <>
            <Button variant="primary" onClick={onAgain}>
              再试一次
            </Button>
            <Button onClick={onClose}>关闭</Button>
          </>
        }
      />
    </Dialog>
  );
}
