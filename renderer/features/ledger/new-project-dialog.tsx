import { type ReactNode, useState } from 'react';
import { addProject } from '../../actions/edit-project.ts';
import type { Category } from '../../../shared/ledger/book.ts';
import type { Place } from '../../store/place.ts';
import { NO_FILTER, setView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';

/** A new project: its name and category; the rest is written beside the list. */
export function NewProjectDialog({
  place,
  onClose,
}: {
  readonly place: Place;
  readonly onClose: () => void;
}): ReactNode {
  const { book, year } = place;
  const [title, setTitle] = useState('');
  const [categoryId, setCategoryId] = useState<Category['id'] | null>(book.categories[0]?.id ?? null);
  const [asked, setAsked] = useState(false);
  const missing = asked && title.trim() === '' ? '这里要填项目名称。' : undefined;
  const add = async (): Promise<void> => {
    setAsked(true);
    if (title.trim() === '' || categoryId === null) return;
    onClose();
    await addProject(year, book, title.trim(), categoryId);
    setView({ screen: 'ledger', filter: NO_FILTER });
  };
  return (
    <Dialog
      title="新增项目"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>不新增</Button>
          <Button
            variant="primary"
            blocked={categoryId === null ? '这本台账还没有类别' : undefined}
            onClick={() => void add()}
          >
            新增项目
          </Button>
        </>
      }
    >
      <FormRow label="项目名称" required>
        <TextField
          label="项目名称"
          value={title}
          onTextChange={setTitle}
          onEnter={() => void add()}
          invalid={missing}
          maxLength={200}
          width="full"
          firstFocus
        />
      </FormRow>
      <div className="ledger-new-category">
        <b>类别</b>
        <RadioGroup
          label="类别"
          options={book.categories.map(({ id, name }) => ({ value: id, label: name }))}
          value={categoryId}
          onChange={setCategoryId}
        />
      </div>
      <p className="s13 dim">排在最后一项之后，其余内容在列表右侧填写。</p>
    </Dialog>
  );
}
