import { type ReactNode, useState } from 'react';
import type { Day } from '../../../shared/base/dates.ts';
import { quote } from '../../../shared/base/quote.ts';
import { recordsOf } from '../../../shared/ledger/ledger.ts';
import type { Unit } from '../../../shared/ledger/unit.ts';
import { deleteUnused } from '../../actions/delete-unused.ts';
import { editUnit, orderUnits, type UnitFields } from '../../actions/edit-directory.ts';
import { addUnit } from '../../actions/edit-units.ts';
import { usesWords } from '../../messages/in-use.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useToast } from '../../ui/toast.tsx';
import { today } from '../frame/today.ts';
import { AddLine } from './add-line.tsx';
import { DayField } from './day-field.tsx';
import { DraftField } from './draft-field.tsx';
import { moved, RowActs } from './row-acts.tsx';
import { SettingsGroup } from './settings-group.tsx';
import { SettingsTable } from './settings-table.tsx';
import type { SettingsSection } from './settings-section.ts';
import { UnitsPasteDialog } from './units-paste-dialog.tsx';

export const unitsSection: SettingsSection = {
  id: 'units',
  name: '单位名录',
  group: '单位与人员',
  about: '各本台账共用一份名录。简称用在列表、文件名和报告里；电话和联络员用在催报里。',
  words: ['单位', '处室', '联络员', '电话', '负责人', '简称', '从Excel粘贴'],
  Page: UnitsPage,
};

function UnitsPage(): ReactNode {
  const { ledger } = useLedgerState();
  const [pasting, setPasting] = useState(false);
  const units = recordsOf(ledger, 'units').sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const isTaken = (name: string): string | null =>
    units.some(({ fullName, shortName }) => fullName === name || shortName === name)
      ? `名录里已有${quote(name)}。`
      : null;
  const ended = units.filter(isEnded).length;
  return (
    <SettingsGroup
      title="单位"
      note={ended === 0 ? `${units.length} 个` : `${units.length} 个，其中停用 ${ended} 个`}
      action={
        <Button small icon="import" onClick={() => setPasting(true)}>
          从 Excel 粘贴
        </Button>
      }
    >
      <SettingsTable className="units-table" heads={['全称', '简称', '联络员', '电话', '负责人']}>
        {units.map((unit, index) => (
          <UnitRows key={unit.id} unit={unit} units={units} index={index} />
        ))}
      </SettingsTable>
      <AddLine
        label="新单位"
        placeholder="单位全称"
        act="添加单位"
        check={isTaken}
        onAdd={(name) => void addUnit(name)}
      />
      {pasting ? <UnitsPasteDialog onClose={() => setPasting(false)} /> : null}
    </SettingsGroup>
  );
}

function isEnded({ validTo }: Unit): boolean {
  return validTo !== null && validTo < today();
}

interface UnitRowsProps {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly index: number;
}

function UnitRows({ unit, units, index }: UnitRowsProps): ReactNode {
  const [open, setOpen] = useState(false);
  const toast = useToast();
  const remove = async (): Promise<void> => {
    const deleted = await deleteUnused('units', unit, `删除单位${quote(unit.shortName)}`);
    if (deleted.ok) return;
    toast({ text: `${quote(unit.shortName)}还用在${usesWords(deleted.error.uses)}里，没有删除。可以填停用日期。` });
    setOpen(true);
  };
  const ended = isEnded(unit);
  const isTaken = (name: string): string | null =>
    units.some((other) => other.id !== unit.id && (other.fullName === name || other.shortName === name))
      ? `名录里已有${quote(name)}`
      : null;
  return (
    <>
      <tr className={ended ? 'is-ended' : undefined}>
        <td>
          <div className="units-name">
            <UnitText unit={unit} label="全称" field="fullName" required check={isTaken} />
            {ended ? <Tag>已停用</Tag> : null}
          </div>
        </td>
        <td>
          <UnitText unit={unit} label="简称" field="shortName" required check={isTaken} />
        </td>
        <td>
          <UnitText unit={unit} label="联络员" field="liaison" />
        </td>
        <td>
          <UnitText unit={unit} label="电话" field="phone" />
        </td>
        <td>
          <UnitText unit={unit} label="负责人" field="head" />
        </td>
        <td className="settings-acts">
          <IconButton
            icon="more"
            label={`${quote(unit.shortName)}的起止日期和备注`}
            small
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          />
          <RowActs
            name={unit.shortName}
            index={index}
            count={units.length}
            onMove={(by) => void orderUnits(moved(units, index, by), unit)}
            onDelete={() => void remove()}
          />
        </td>
      </tr>
      {open ? (
        <tr className="settings-more">
          <td colSpan={6}>
            <div className="settings-fields">
              <UnitDay unit={unit} label="启用日期" field="validFrom" />
              <UnitDay unit={unit} label="停用日期" field="validTo" />
              <FormRow label="备注">
                <UnitText unit={unit} label="备注" field="note" />
              </FormRow>
            </div>
          </td>
        </tr>
      ) : null}
    </>
  );
}

interface UnitTextProps {
  readonly unit: Unit;
  readonly label: string;
  readonly field: 'fullName' | 'shortName' | 'liaison' | 'phone' | 'head' | 'note';
  readonly required?: boolean;
  readonly check?: (text: string) => string | null;
}

function UnitText({ unit, label, field, required, check }: UnitTextProps): ReactNode {
  const fieldsOf = (text: string): UnitFields => ({ [field]: text });
  return (
    <DraftField
      draftKey={`${unit.id}:${field}`}
      label={`${unit.shortName}的${label}`}
      value={unit[field]}
      small
      maxLength={200}
      required={required}
      check={check}
      save={(text) => editUnit(unit, label, fieldsOf(text))}
    />
  );
}

interface UnitDayProps {
  readonly unit: Unit;
  readonly label: string;
  readonly field: 'validFrom' | 'validTo';
}

/** From when, or till when, a unit is there; empty where it is not known. */
function UnitDay({ unit, label, field }: UnitDayProps): ReactNode {
  const other = field === 'validFrom' ? unit.validTo : unit.validFrom;
  const check = (on: Day | null): string | null => {
    if (on === null || other === null) return null;
    return (field === 'validFrom' ? on > other : on < other) ? '停用日期不能早于启用日期' : null;
  };
  return (
    <FormRow label={label} hint={field === 'validTo' ? '此后不下发、不催报' : '可不填'}>
      <DayField
        label={`${unit.shortName}的${label}`}
        value={unit[field]}
        today={today()}
        check={check}
        save={(on) => editUnit(unit, label, { [field]: on })}
      />
    </FormRow>
  );
}
