import type { ReactNode } from 'react';
import type { Day } from '../../../shared/base/dates.ts';
import { COMPARATORS } from '../../../shared/ledger/target.ts';
import { KIND_HINTS, KIND_WORDS, KINDS_IN_ORDER } from '../../../shared/proposals/understood-words.ts';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField, TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { Select } from '../../ui/select.tsx';
import {
  COMPARATOR_WORDS,
  type Direction,
  type FigureForm,
  type FormProblems,
  hasRange,
  isChange,
} from './figure-form-state.ts';

interface FigureFormRowsProps {
  readonly form: FigureForm;
  readonly problems: FormProblems;
  readonly today: Day;
  readonly onChange: (change: Partial<FigureForm>) => void;
}

export function FigureFormRows({ form, problems, today, onChange }: FigureFormRowsProps): ReactNode {
  const { name, unit, kind, per, due } = form;
  return (
    <>
      <FormRow label="指标名称" hint="同一件事在各项目里用同一个名称" required>
        <TextField
          label="指标名称"
          value={name}
          onTextChange={(text) => onChange({ name: text })}
          invalid={problems.name}
          maxLength={200}
          width="full"
          firstFocus
        />
      </FormRow>
      <FormRow label="类型" hint={KIND_HINTS[kind]}>
        <Select
          label="类型"
          options={KINDS_IN_ORDER.map((value) => ({ value, label: KIND_WORDS[value] }))}
          value={kind}
          onChange={(value) => onChange({ kind: value })}
          width={160}
        />
      </FormRow>
      <ValueRow form={form} problems={problems} onChange={onChange} />
      <div className="figure-form-pair">
        <FormRow label="单位">
          <TextField
            label="单位"
            value={unit}
            onTextChange={(text) => onChange({ unit: text })}
            maxLength={20}
            width="full"
          />
        </FormRow>
        <FormRow label="按什么算" hint="如：每名学员">
          <TextField
            label="按什么算"
            value={per}
            onTextChange={(text) => onChange({ per: text })}
            maxLength={40}
            width="full"
          />
        </FormRow>
        <FormRow label="期限" hint="没有可不填">
          <DateField
            label="期限"
            value={due}
            today={today}
            onChange={(value) => onChange({ due: value })}
            width="full"
          />
        </FormRow>
      </div>
    </>
  );
}

const DIRECTIONS: readonly { readonly value: Direction; readonly label: string }[] = [
  { value: 'up', label: '增长' },
  { value: 'down', label: '下降' },
];

/** 不少于 20 件; 在 3 和 5 个之间; 下降 30 %. */
function ValueRow({ form, problems, onChange }: Omit<FigureFormRowsProps, 'today'>): ReactNode {
  const { kind, comparator, direction, value, valueMax, unit } = form;
  return (
    <FormRow label="目标" required>
      <span className="figure-form-value">
        {isChange(kind) ? (
          <Select
            label="升降"
            options={DIRECTIONS}
            value={direction}
            onChange={(chosen) => onChange({ direction: chosen })}
            width={130}
          />
        ) : (
          <Select
            label="比较"
            options={COMPARATORS.map((one) => ({ value: one, label: COMPARATOR_WORDS[one] }))}
            value={comparator}
            onChange={(chosen) => onChange({ comparator: chosen })}
            width={130}
          />
        )}
        <NumberField
          label="目标值"
          value={value}
          onTextChange={(text) => onChange({ value: text })}
          invalid={problems.value}
          unit={unit}
          width={130}
        />
        {hasRange(form) ? (
          <NumberField
            label="目标值上限"
            value={valueMax}
            onTextChange={(text) => onChange({ valueMax: text })}
            invalid={problems.valueMax}
            unit={unit}
            width={130}
          />
        ) : null}
      </span>
    </FormRow>
  );
}
