import { type ClipboardEvent, type ReactNode, useState } from 'react';
import type { Problem } from '../../../shared/messages/problem.ts';
import { readPasted } from '../../actions/intake.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { TextArea } from '../../ui/text-area.tsx';

interface PasteDialogProps {
  readonly place: Place;
  readonly onClose: () => void;
}

/** A table out of Excel or a mail, or the words of a chat: read like a file. */
export function PasteDialog({ place, onClose }: PasteDialogProps): ReactNode {
  const [text, setText] = useState('');
  // The clipboard's own table, as long as the words in the box are those that came with it.
  const [html, setHtml] = useState({ markup: '', text: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const paste = (event: ClipboardEvent): void => {
    const markup = event.clipboardData.getData('text/html');
    if (markup.includes('<table')) setHtml({ markup, text: event.clipboardData.getData('text/plain') });
  };
  const read = async (): Promise<void> => {
    const isUntouched = html.markup !== '' && normal(html.text) === normal(text);
    const failed = await readPasted(place, { html: isUntouched ? html.markup : '', text });
    if (failed) setProblem(failed);
    else onClose();
  };
  return (
    <Dialog
      title="粘贴表格或文字"
      size="medium"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>不读取</Button>
          <Button variant="primary" blocked={text.trim() === '' ? '先粘贴内容' : undefined} onClick={() => void read()}>
            读取
          </Button>
        </>
      }
    >
      <p className="s13 mid">
        从
        Excel、WPS、Word、网页里复制的表格，或微信、浙政钉里发来的文字，粘贴到这里。文字里写明项目的序号或名称，再写“进展情况：……”，就能认出来。
      </p>
      <div onPaste={paste}>
        <TextArea
          label="粘贴的内容"
          value={text}
          onTextChange={(next) => {
            setText(next);
            setProblem(null);
          }}
          minRows={8}
          maxRows={14}
          firstFocus
        />
      </div>
      {problem === null ? null : <ErrorBox what={problem.happened} unharmed={problem.unharmed} advice={problem.todo} />}
    </Dialog>
  );
}

function normal(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
