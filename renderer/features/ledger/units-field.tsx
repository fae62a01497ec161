import { type ReactNode, useMemo, useState } from 'react';
import type { Day } from '../../../shared/base/dates.ts';
import type { Unit } from '../../../shared/ledger/unit.ts';
import { unitsToChoose } from '../../../shared/select/units-to-choose.ts';
import { addUnit } from '../../actions/edit-units.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { MultiSelect } from '../../ui/select.tsx';

interface UnitsFieldProps {
  readonly label: string;
  /** Units that are no longer there on this day are not offered. */
  readonly on: Day;
  readonly values: readonly Unit['id'][];
  readonly onChange: (values: Unit['id'][]) => void;
}

/** Units out of the directory, the first first; one that is not in it yet is added here. */
export function UnitsField({ label, on, values, onChange }: UnitsFieldProps): ReactNode {
  const state = useLedgerState();
  const [adding, setAdding] = useState(false);
  const [name, setName] = useState('');
  const options = useMemo(() => {
    return unitsToChoose(state.ledger, on, values).map(({ unit, ended }) => ({
      value: unit.id,
      label: ended ? `${unit.shortName}（已停用）` : unit.shortName,
    }));
  }, [state, on, values]);
  const add = async (): Promise<void> => {
    if (name.trim() === '') return;
    const id = await addUnit(name.trim());
    setName('');
    setAdding(false);
    if (!values.includes(id)) onChange([...values, id]);
  };
  return (
    <div className="is-wide">
      <div className="facts-label">
        <b>{label}</b>
        <Button variant="link" className="s13" onClick={() => setAdding(!adding)}>
          {adding ? '不添加' : '名录里没有，添加单位'}
        </Button>
      </div>
      <MultiSelect
        label={label}
        options={options}
        values={values}
        onChange={(chosen) => onChange([...chosen])}
        placeholder="选择单位"
        searchable
        width="full"
      />
      {adding ? (
        <div className="facts-add">
          <TextField
            label={`新的${label}名称`}
            value={name}
            onTextChange={setName}
            onEnter={() => void add()}
            placeholder="单位名称"
            maxLength={200}
            small
            width="full"
          />
          <Button small onClick={() => void add()}>
            添加单位
          </Button>
        </div>
      ) : null}
    </div>
  );
}
