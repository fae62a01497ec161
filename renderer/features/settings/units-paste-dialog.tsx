import { type ReactNode, useMemo, useState } from 'react';
import { seededRandom } from '../../../shared/base/ids.ts';
import { quote } from '../../../shared/base/quote.ts';
import { parseUnitTable, planUnits, type UnitTableError } from '../../../shared/import/unit-table.ts';
import { importUnits } from '../../actions/edit-directory.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useUndo } from '../frame/use-undo.ts';

/** A table from Excel, WPS or a web page, with what it would change before it does. */
export function UnitsPasteDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [text, setText] = useState('');
  const { ledger } = useLedgerState();
  const toast = useToast();
  const { undo } = useUndo();
  const read = useMemo(() => parseUnitTable(text), [text]);
  // Only told, never kept: the ids of what is shown here are thrown away.
  const plan = read.ok ? planUnits(read.value, ledger, seededRandom('preview')) : null;
  const changes = plan?.changes.length ?? 0;
  const take = async (): Promise<void> => {
    if (!read.ok) return;
    onClose();
    const done = await importUnits(read.value);
    if (done === null) return;
    const words = `单位名录：新增 ${done.created.length} 个，修改 ${done.changed.length} 个`;
    toast({ text: words, action: { label: '撤销', run: undo } });
  };
  return (
    <Dialog
      title="从 Excel 粘贴单位名录"
      size="medium"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            variant="primary"
            blocked={plan === null ? '先粘贴表格' : changes === 0 ? '没有要改的' : undefined}
            onClick={() => void take()}
          >
            {changes === 0 ? '写入名录' : `写入 ${changes} 个单位`}
          </Button>
        </>
      }
    >
      <FormRow label="表格" hint="带表头的按表头认列；不带表头的依次为全称、简称、联络员、电话、负责人">
        <TextArea label="表格" value={text} onTextChange={setText} minRows={6} maxRows={10} firstFocus />
      </FormRow>
      <div className="settings-paste" aria-live="polite">
        {plan === null ? (
          <p className="dim s13">
            {text.trim() === '' || read.ok
              ? '在 Excel 里选中表格复制，再按 Ctrl+V 粘贴到上面。'
              : problemWords(read.error)}
          </p>
        ) : (
          <>
            <PlanLine what="新增" names={plan.created} />
            <PlanLine what="修改" names={plan.changed} />
            <PlanLine what="不变" names={plan.unchanged} />
            <p className="dim s13">
              按全称或简称对应已有单位；表格里空着的格不会清空已填的内容，名录里没列出的单位保持原样。
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}

function PlanLine({ what, names }: { readonly what: string; readonly names: readonly string[] }): ReactNode {
  return (
    <p>
      <b>{`${what} ${names.length} 个`}</b>
      {names.length === 0 ? null : <span className="mid s13">{`　${names.join('、')}`}</span>}
    </p>
  );
}

function problemWords(error: UnitTableError): string {
  switch (error.type) {
    case 'empty':
      return '没有读出单位。请连同单位名称一列一起复制。';
    case 'noName':
      return `表头是“${error.head.join('、')}”，没有找到单位名称一列。请把那一列的表头写成“单位名称”或“全称”。名录没有变动。`;
    case 'badDay':
      return `${quote(error.name)}的日期${quote(error.text)}读不出来，请写成 2023-9-30 的样子。名录没有变动。`;
    case 'double':
      return `${quote(error.name)}在表格里出现了两次，请只留一行。名录没有变动。`;
  }
}
