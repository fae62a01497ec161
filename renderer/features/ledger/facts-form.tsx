import { type ReactNode, useState } from 'react';
import { day } from '../../../shared/base/dates.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { useDraft } from '../../actions/drafts.ts';
import { editProject, type ProjectFields } from '../../actions/edit-project.ts';
import type { Place } from '../../store/place.ts';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { Select } from '../../ui/select.tsx';
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
      <FormRow label="完成时限">
        <DateField
          label="完成时限"
          value={project.due}
          onChange={(due) => void editProject(project, '完成时限', { due })}
          today={day(place.year.year, 12, 31)}
          width="full"
        />
      </FormRow>
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
      <FormRow label={label} required={required}>
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
