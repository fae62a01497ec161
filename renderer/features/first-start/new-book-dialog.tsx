import { type ReactNode, useState } from 'react';
import { createBook } from '../../actions/books.ts';
import { flushDrafts } from '../../actions/drafts.ts';
import { describeListTextError } from '../../../shared/messages/import-problems.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { NumberField, TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { checkNewBook, EMPTY_NEW_BOOK, type NewBookText, readCategories } from './new-book-text.ts';
import './first-start.css';

interface NewBookDialogProps {
  /** Done before the book is made: on first start the operator is registered. */
  readonly before?: (() => Promise<void>) | undefined;
  readonly onClose: () => void;
}

/** A new ledger, empty or from a list that is pasted as text. */
export function NewBookDialog({ before, onClose }: NewBookDialogProps): ReactNode {
  const [text, setText] = useState<NewBookText>(() => ({ ...EMPTY_NEW_BOOK, year: String(new Date().getFullYear()) }));
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const wrong = asked ? checkNewBook(text) : {};
  const change = (fields: Partial<NewBookText>): void => {
    setText((known) => ({ ...known, ...fields }));
    setProblem(null);
  };
  const make = async (): Promise<void> => {
    setAsked(true);
    if (Object.keys(checkNewBook(text)).length > 0) return;
    await before?.();
    await flushDrafts();
    const { name, year, categories, list } = text;
    const made = await createBook({
      name: name.trim(),
      year: Number(year),
      categories: readCategories(categories),
      listText: list,
    });
    if (made.ok) onClose();
    else setProblem(describeListTextError(made.error));
  };
  return (
    <Dialog
      title="新建台账"
      size="medium"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>不新建</Button>
          <Button variant="primary" onClick={() => void make()}>
            新建台账
          </Button>
        </>
      }
    >
      <div className="start-pair">
        <FormRow label="台账名称" hint="用在标题和文件名里" required>
          <TextField
            label="台账名称"
            value={text.name}
            onTextChange={(name) => change({ name })}
            invalid={wrong.name}
            placeholder="如：重点项目"
            width="full"
            firstFocus
          />
        </FormRow>
        <FormRow label="年度" required>
          <NumberField
            label="年度"
            value={text.year}
            onTextChange={(year) => change({ year })}
            invalid={wrong.year}
            unit="年"
            width="full"
          />
        </FormRow>
      </div>
      <FormRow label="粘贴项目清单" hint="可不填。整段文字，每项依次为序号、名称、类别、问题、方案、目标">
        <TextArea
          label="粘贴项目清单"
          value={text.list}
          onTextChange={(list) => change({ list })}
          minRows={5}
          maxRows={10}
        />
      </FormRow>
      <CategoriesRow text={text} invalid={wrong.categories} onChange={(categories) => change({ categories })} />
      {problem === null ? null : (
        <div className="start-after">
          <ErrorBox what={problem.happened} unharmed={problem.unharmed} advice={problem.todo} />
        </div>
      )}
    </Dialog>
  );
}

interface CategoriesRowProps {
  readonly text: NewBookText;
  readonly invalid: string | undefined;
  readonly onChange: (categories: string) => void;
}

/** The categories by hand; a list brings its own. */
function CategoriesRow({ text, invalid, onChange }: CategoriesRowProps): ReactNode {
  if (text.list.trim() !== '') return <p className="s13 dim start-after">类别从清单里读出。</p>;
  return (
    <FormRow label="类别" hint="用顿号隔开，以后可改" required>
      <TextField label="类别" value={text.categories} onTextChange={onChange} invalid={invalid} width="full" />
    </FormRow>
  );
}
