import type { ReactNode } from 'react';
import { chineseDate, localDay } from '../../../shared/base/dates.ts';
import type { Operator } from '../../../shared/ledger/operator.ts';
import { addOperator, deleteOperator, renameOperator } from '../../actions/edit-operators.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { phaseStore } from '../../store/phase-store.ts';
import { useView } from '../../store/view-store.ts';
import { Tag } from '../../ui/tag.tsx';
import { SwitchOperator } from '../lock/switch-operator.tsx';
import { AddLine } from './add-line.tsx';
import { DraftField } from './draft-field.tsx';
import { RowActs } from './row-acts.tsx';
import { SettingsGroup } from './settings-group.tsx';
import type { SettingsSection } from './settings-section.ts';

export const operatorsSection: SettingsSection = {
  id: 'operators',
  name: '操作人',
  group: '单位与人员',
  about: '每次改动都记下是谁做的。换人办公时在这里换操作人；已经记下的名字不会变。',
  words: ['姓名', '换人', '汇总员', 'A岗', 'B岗'],
  Page: OperatorsPage,
};

function OperatorsPage(): ReactNode {
  const { ledger } = useLedgerState();
  const current = useView((view) => view.operatorId);
  const operators = [...ledger.operators.values()].sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
  const isTaken = (name: string): string | null =>
    operators.some((operator) => operator.name === name) ? `已有操作人“${name}”。` : null;
  return (
    <SettingsGroup title="操作人名单" note={`${operators.length} 人`}>
      <ul className="settings-lines">
        {operators.map((operator, index) => (
          <OperatorLine
            key={operator.id}
            operator={operator}
            operators={operators}
            index={index}
            current={operator.id === current}
          />
        ))}
      </ul>
      <AddLine
        label="新操作人"
        placeholder="姓名"
        act="添加操作人"
        check={isTaken}
        onAdd={(name) => void addOperator(name)}
      />
    </SettingsGroup>
  );
}

interface OperatorLineProps {
  readonly operator: Operator;
  readonly operators: readonly Operator[];
  readonly index: number;
  readonly current: boolean;
}

function OperatorLine({ operator, operators, index, current }: OperatorLineProps): ReactNode {
  const offset = phaseStore((state) => state.appInfo.timeZoneOffset);
  return (
    <li>
      <DraftField
        draftKey={`operator:${operator.id}`}
        label={`操作人${index + 1}的姓名`}
        value={operator.name}
        width={260}
        required
        check={(name) =>
          operators.some((other) => other.id !== operator.id && other.name === name) ? `已有操作人“${name}”` : null
        }
        save={(name) => renameOperator(operator, name)}
      />
      <span className="grow dim s13">{`${chineseDate(localDay(operator.addedAt, offset))}添加`}</span>
      {current ? <Tag>当前操作人</Tag> : <SwitchOperator operator={operator} />}
      <RowActs
        name={operator.name}
        index={index}
        count={operators.length}
        onDelete={() => void deleteOperator(operator)}
        kept={current ? '正在使用，先换成别人' : undefined}
      />
    </li>
  );
}
