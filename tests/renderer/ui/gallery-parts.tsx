import { useState } from 'react';
import { Button, IconButton } from '../../../renderer/ui/button.tsx';
import { CheckBox } from '../../../renderer/ui/check-box.tsx';
import { FilterChip } from '../../../renderer/ui/chip.tsx';
import { DateField } from '../../../renderer/ui/date-field.tsx';
import { Difference, Marked } from '../../../renderer/ui/difference.tsx';
import { EmptyState } from '../../../renderer/ui/empty-state.tsx';
import { ErrorBox } from '../../../renderer/ui/error-box.tsx';
import { NumberField, TextField } from '../../../renderer/ui/field.tsx';
import { iconShapes } from '../../../renderer/ui/icon-shapes.ts';
import { Light } from '../../../renderer/ui/light.tsx';
import { MenuButton } from '../../../renderer/ui/menu-button.tsx';
import { Meter } from '../../../renderer/ui/meter.tsx';
import { RadioGroup } from '../../../renderer/ui/radio-group.tsx';
import { Segmented } from '../../../renderer/ui/segmented.tsx';
import { MultiSelect, Select } from '../../../renderer/ui/select.tsx';
import { Severity } from '../../../renderer/ui/severity.tsx';
import { StatusText } from '../../../renderer/ui/status-text.tsx';
import { Tag } from '../../../renderer/ui/tag.tsx';
import { TextArea } from '../../../renderer/ui/text-area.tsx';
import { useToast } from '../../../renderer/ui/toast.tsx';
import type { Day } from '../../../shared/base/dates.ts';

const nothing = (): void => undefined;

/** Every part and its states, to compare with components.png. */
export function GalleryParts() {
  return (
    <div className="gallery-sheet">
      <h1>组件</h1>
      <Buttons />
      <Signs />
      <Inputs />
      <Messages />
      <section>
        <h2>图标</h2>
        <div className="gallery-row">
          {Object.entries(iconShapes).map(([name, [stroke]]) => (
            <span key={name} title={name}>
              <svg className="ui-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
                <path d={stroke} />
              </svg>
            </span>
          ))}
        </div>
      </section>
    </div>
  );
}

function Buttons() {
  return (
    <section>
      <h2>按钮</h2>
      <div className="gallery-row">
        <Button variant="primary">导出 Word</Button>
        <Button variant="primary" disabled>
          不可用
        </Button>
        <Button variant="primary" shortcut="Ctrl+回车">
          下一个未填
        </Button>
        <Button>生成催报单</Button>
        <Button blocked="没有缺报的单位">不可用</Button>
        <Button variant="quiet" icon="import">
          导入
        </Button>
        <Button variant="text">沿用上期</Button>
        <Button variant="strong">删除 3 个项目</Button>
        <Button variant="link">改判</Button>
        <Button small>两边都留，再改</Button>
        <IconButton icon="undo" label="撤销" shortcut="Ctrl+Z" />
        <IconButton icon="redo" label="重做" shortcut="Ctrl+Y" small disabled />
      </div>
    </section>
  );
}

function Signs() {
  return (
    <section>
      <h2>灯与标记</h2>
      <div className="gallery-row">
        <Light colour="green" word="达序时" />
        <Light colour="yellow" word="欠序时" />
        <Light colour="red" word="欠序时" />
        <Light colour="none" word="未报送" />
        <Tag>手改</Tag>
        <Tag tone="soft">储备类</Tag>
        <Tag tone="accent">新增</Tag>
        <Severity level="must" word="必改" />
        <Severity level="advice" word="建议" />
        <Severity level="hint" word="提示" />
        <Meter value={88} mark={75} width={72} label="88%，超序时" />
        <Meter value={68} mark={75} tone="yellow" width={72} label="68，差 7" />
        <Meter value={42} mark={75} tone="red" width={72} label="42%" />
        <Difference
          parts={[
            { kind: 'same', text: '缺口' },
            { kind: 'dropped', text: '69名' },
            { kind: 'added', text: '54名，10月起分两批补足' },
          ]}
        />
        <Marked mark="check">要核对的字</Marked>
        <Marked mark="figure">取作指标的字</Marked>
        <Marked mark="data">17个</Marked>
      </div>
    </section>
  );
}

function Inputs() {
  const [chip, setChip] = useState(true);
  const [due, setDue] = useState<Day | null>('2023-09-25');
  const [unit, setUnit] = useState('jc');
  const [several, setSeveral] = useState<readonly string[]>(['jc', 'pf']);
  const [text, setText] = useState('约5%');
  const [side, setSide] = useState<'theirs' | 'ours'>('theirs');
  const options = [
    { value: 'jc', label: '基层工作处' },
    { value: 'pf', label: '普法处' },
    { value: 'fy', label: '复议应诉处' },
    { value: 'ls', label: '律师工作处' },
  ];
  return (
    <section>
      <h2>输入与筛选</h2>
      <div className="gallery-row">
        <TextField label="查找" placeholder="在列表中查找" icon="search" width={150} value="" onTextChange={nothing} />
        <NumberField label="专职调解员" value="846" unit="名" width={96} onTextChange={nothing} />
        <Select label="单位" options={options} value={unit} onChange={setUnit} searchable />
        <Select label="单位" options={options} value={unit} onChange={setUnit} small />
        <DateField label="截止日期" value={due} today="2023-09-26" onChange={setDue} />
        <MultiSelect label="单位" options={options} values={several} onChange={setSeveral} width={220} />
        <FilterChip label="全部" count={30} pressed={chip} onPress={() => setChip(!chip)} />
        <FilterChip label="创新类" count={15} pressed={!chip} onPress={() => setChip(!chip)} />
        <MenuButton
          look="chip"
          label="牵头单位"
          entries={options.map((option) => ({
            label: option.label,
            checked: option.value === unit,
            stay: true,
            run: () => setUnit(option.value),
          }))}
        />
        <MenuButton look="chip" label="状态" chosen="欠序时" entries={[{ label: '全部', run: nothing }]} />
        <Segmented
          label="方式"
          value={side}
          onChange={setSide}
          options={[
            { value: 'theirs', label: '逐项填写' },
            { value: 'ours', label: '表格填写' },
          ]}
        />
        <CheckBox label="采用" checked onChange={nothing} />
        <CheckBox label="不采用" checked={false} onChange={nothing} />
        <CheckBox label="一部分" checked={false} partly onChange={nothing} />
        <RadioGroup
          label="以哪边为准"
          value={side}
          onChange={setSide}
          options={[
            { value: 'theirs', label: '来件' },
            { value: 'ours', label: '本机' },
          ]}
        />
      </div>
      <div className="gallery-two">
        <TextField
          label="增长"
          width="full"
          value={text}
          onTextChange={setText}
          invalid="这里要填数字，如 5。“约5%”未保存，原来的 2.1 还在。"
        />
        <TextArea label="进展情况" value={text} onTextChange={setText} minRows={2} />
      </div>
    </section>
  );
}

function Messages() {
  const toast = useToast();
  return (
    <section>
      <h2>出错、空白、状态</h2>
      <div className="gallery-two">
        <ErrorBox
          what="没能读出“基层工作处…最终版2.xlsx”"
          unharmed="文件设了打开密码。台账没有变动，另外 2 个文件已读好。"
          advice="请对方去掉密码再发，或在这里输入密码。"
          actions={
            <>
              <Button variant="primary">输入密码</Button>
              <Button onClick={() => toast({ text: '已写入 7 行 30 处变更', action: { label: '撤销', run: nothing } })}>
                跳过这个文件
              </Button>
            </>
          }
        />
        <EmptyState title="还没有收到填报" action={<Button variant="primary">下发填报表</Button>}>
          先把填报表下发给 14 家单位。
        </EmptyState>
      </div>
      <div className="gallery-row">
        <StatusText state="saved" text="已保存 10:32 · 备份 10:30" />
        <StatusText state="saving" text="正在保存" />
        <StatusText state="failed" text="未能保存：磁盘已满，改动还在" action={<Button variant="link">重试</Button>} />
      </div>
    </section>
  );
}
