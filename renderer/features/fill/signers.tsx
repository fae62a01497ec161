import type { ReactNode } from 'react';
import { chineseDate } from '../../../shared/base/dates.ts';
import { entryIdOf } from '../../../shared/ledger/entry.ts';
import type { Period } from '../../../shared/ledger/period.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { useDraft } from '../../actions/drafts.ts';
import { editEntry } from '../../actions/edit-entry.ts';
import { useReadOnly } from '../../store/correction-store.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';

interface SignersProps {
  readonly project: Project;
  readonly period: Period;
}

/** Who filled the entry in and who checked it. */
export function Signers({ project, period }: SignersProps): ReactNode {
  const id = entryIdOf(project.id, period.id);
  const filledOn = useLedger((ledger) => ledger.entries.get(id)?.filledOn ?? null);
  return (
    <section className="entry-part entry-signers" aria-label="填报信息">
      <SignerField project={project} period={period} label="填报人" field="filler" />
      <SignerField project={project} period={period} label="联系电话" field="phone" />
      <SignerField project={project} period={period} label="审核人" field="reviewer" />
      <div className="entry-filled-on">
        <b>填报日期</b>
        <span className="mid">{filledOn === null ? '未填报' : chineseDate(filledOn)}</span>
      </div>
    </section>
  );
}

interface SignerFieldProps extends SignersProps {
  readonly label: string;
  readonly field: 'filler' | 'phone' | 'reviewer';
}

function SignerField({ project, period, label, field }: SignerFieldProps): ReactNode {
  const id = entryIdOf(project.id, period.id);
  const kept = useLedger((ledger) => ledger.entries.get(id)?.[field] ?? '');
  const readOnly = useReadOnly(period);
  const draft = useDraft(`${id}:${field}`, (text) => editEntry({ project, period }, label, { [field]: text }));
  return (
    <FormRow label={label}>
      <TextField label={label} small width="full" value={kept} readOnly={readOnly} {...draft} />
    </FormRow>
  );
}
