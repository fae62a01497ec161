import { type ClipboardEvent, type ReactNode, useState } from 'react';
import type { Result } from '../../../shared/base/result.ts';
import type { Book } from '../../../shared/ledger/book.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { chooseImport, type ImportMaterial, readPastedImport, takeDroppedImport } from '../../actions/import-ledger.ts';
import { Button } from '../../ui/button.tsx';
import { DropZone } from '../../ui/drop-zone.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { focusStep } from './focus-step.ts';

interface SourceStepProps {
  readonly book: Book | null;
  readonly onMaterial: (material: ImportMaterial) => void;
  readonly onClose: () => void;
}

/** Where the list comes from: a file, a drop, the clipboard. */
export function SourceStep({ book, onMaterial, onClose }: SourceStepProps): ReactNode {
  const [text, setText] = useState('');
  // The clipboard's own table, as long as the words in the box are those that came with it.
  const [pasted, setPasted] = useState({ html: '', text: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async (reading: Promise<Result<ImportMaterial | null, Problem>>): Promise<void> => {
    setBusy(true);
    const read = await reading;
    setBusy(false);
    setProblem(read.ok ? null : read.error);
    if (read.ok && read.value !== null) onMaterial(read.value);
  };
  const keepTable = (event: ClipboardEvent): void => {
    const html = event.clipboardData.getData('text/html');
    if (html.includes('<table')) setPasted({ html, text: event.clipboardData.getData('text/plain') });
  };
  const isTable = pasted.html !== '' && plain(pasted.text) === plain(text);
  return (
    <DropZone words="松开，读取这份台账" onFiles={() => void take(takeDroppedImport(book))}>
      <div ref={focusStep} className="import-step" tabIndex={-1}>
        <p className="mid">
          可以是 Excel、WPS 表格、Word
          里的表格、文本清单，也可以是另一台电脑导出的台账数据。读出来先列出会改什么，看过再导入。
        </p>
        <div className="import-acts">
          <Button
            variant="primary"
            icon="import"
            data-first-focus=""
            blocked={busy ? '正在读取' : undefined}
            onClick={() => void take(chooseImport(book))}
          >
            选文件
          </Button>
          <span className="dim">或者拖到这里，或者把表格、清单粘贴在下面</span>
        </div>
        <div onPaste={keepTable}>
          <TextArea
            label="粘贴表格或清单"
            placeholder="从 Excel、WPS、Word 或网页复制的表格，或一段清单文字"
            value={text}
            onTextChange={setText}
            minRows={7}
            maxRows={10}
          />
        </div>
        {problem === null ? null : (
          <ErrorBox what={problem.happened} unharmed={problem.unharmed} advice={problem.todo} />
        )}
        <footer className="import-foot">
          <span className="grow" />
          <Button onClick={onClose}>不导入</Button>
          <Button
            blocked={text.trim() === '' ? '先粘贴内容' : busy ? '正在读取' : undefined}
            onClick={() => void take(readPastedImport({ html: isTable ? pasted.html : '', text }, book))}
          >
            读取粘贴的内容
          </Button>
        </footer>
      </div>
    </DropZone>
  );
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
