import { type ReactNode, useState } from 'react';
import { chineseDate } from '../../../shared/base/dates.ts';
import { readDay } from '../../../shared/base/read-day.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { useDraft } from '../../actions/drafts.ts';
import { editProject, type ProjectFields } from '../../actions/edit-project.ts';
import type { Place } from '../../store/place.ts';
import { TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { Select } from '../../ui/select.tsx';
import { useTyped } from '../frame/use-typed.ts';
import { CustomFact } from './custom-fact.tsx';
import { UnitsField } from './units-field.tsx';

/** The facts as fields; each is saved as one types. */
export function FactsForm({ place, project }: { readonly place: Place; readonly project: Project }): ReactNode {
  const { categories } = place.book;
  return (
    <div className="facts-form">
      <TextFact project={project} label="项目名称" field="title" wide required />
      <FormRow label="类别">
        <Select
          label="类别"
          options={categories.map(({ id, name }) => ({ value: id, label: name }))}
          value={project.categoryId}
          onChange={(categoryId) => void editProject(project, '类别', { categoryId })}
          width="full"
        />
      </FormRow>
      <DueFact project={project} year={place.year.year} />
      <UnitsField
        label="牵头单位"
        on={place.period.dataDate}
        values={project.leadUnitIds}
        onChange={(leadUnitIds) => void editProject(project, '牵头单位', { leadUnitIds })}
      />
      <UnitsField
        label="配合单位"
        on={place.period.dataDate}
        values={project.supportUnitIds}
        onChange={(supportUnitIds) => void editProject(project, '配合单位', { supportUnitIds })}
      />
      <TextFact project={project} label="责任人" field="responsible" />
      <TextFact project={project} label="分管领导" field="leader" />
      <TextFact project={project} label="依据文件" field="basis" wide />
      <TextFact project={project} label="备注" field="note" wide />
      {place.book.customColumns.map((column) => (
        <CustomFact key={column.id} project={project} column={column} year={place.year.year} />
      ))}
    </div>
  );
}

interface TextFactProps {
  readonly project: Project;
  readonly label: string;
  readonly field: 'title' | 'responsible' | 'leader' | 'basis' | 'note';
  readonly wide?: boolean;
  readonly required?: boolean;
}

function TextFact({ project, label, field, wide, required }: TextFactProps): ReactNode {
  const [empty, setEmpty] = useState(false);
  const draft = useDraft(`${project.id}:${field}`, async (text) => {
    const refused = required === true && text.trim() === '';
    setEmpty(refused);
    const fields: ProjectFields = { [field]: text };
    if (!refused) await editProject(project, label, fields);
  });
  return (
    <div className={wide ? 'is-wide' : undefined}>
      <FormRow label={label}>
        <TextField
          label={label}
          value={project[field]}
          {...draft}
          invalid={empty ? `这里不能空着，原来的“${project[field]}”还在。` : undefined}
          width="full"
        />
      </FormRow>
    </div>
  );
}

function DueFact({ project, year }: { readonly project: Project; readonly year: number }): ReactNode {
  const [wrong, setWrong] = useState(false);
  const typed = useTyped(project.due === null ? '' : chineseDate(project.due), (text) => readDay(text, year) ?? '');
  const draft = useDraft(`${project.id}:due`, async (text) => {
    const due = text.trim() === '' ? null : readDay(text, year);
    const refused = due === null && text.trim() !== '';
    setWrong(refused);
    if (!refused) await editProject(project, '完成时限', { due });
  });
  return (
    <FormRow label="完成时限" hint="如 12月31日">
      <TextField
        label="完成时限"
        value={typed.value}
        onTextChange={(text, composing) => {
          typed.onTyped(text);
          draft.onTextChange(text, composing);
        }}
        onCommit={() => {
          typed.onLeave();
          draft.onCommit();
        }}
        invalid={wrong ? '这里要填日期，如 12月31日。没有保存，原来的还在。' : undefined}
        width="full"
      />
    </FormRow>
  );
}
