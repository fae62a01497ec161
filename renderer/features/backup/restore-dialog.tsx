import { type ReactNode, useState } from 'react';
import { tableWords } from '../../../shared/messages/record-words.ts';
import { restore, type RestorePreview } from '../../actions/backups.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import { phaseStore } from '../../store/phase-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { useToast } from '../../ui/toast.tsx';
import { undo } from '../../actions/undo.ts';
import { momentWords, restoreTotals } from './backup-words.ts';

export type RestoreBy = typeof restore;

interface RestoreDialogProps {
  readonly preview: RestorePreview;
  readonly restoreBy?: RestoreBy;
  readonly onClose: (restored: boolean) => void;
}

const NAMES_SHOWN = 8;

/** What a restore would do, by name and number, before it is done. */
export function RestoreDialog({ preview, restoreBy = restore, onClose }: RestoreDialogProps): ReactNode {
  const offset = phaseStore(({ appInfo }) => appInfo.timeZoneOffset);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const toast = useToast();
  const { backup, projects, missingBlobs } = preview;
  const { created, changed, deleted } = restoreTotals(preview);
  const total = created + changed + deleted;
  const go = async (): Promise<void> => {
    setBusy(true);
    const done = await restoreBy(preview);
    setBusy(false);
    if (!done.ok) {
      const { error } = done;
      setProblem(
        'table' in error || 'periods' in error
          ? '数据刚才又有改动，与预览时不一样了。请关上重来一次。'
          : describeShellError(error, '').happened,
      );
      return;
    }
    toast({ text: `已恢复，共 ${total} 条记录。`, action: { label: '撤销恢复', run: () => void undo() } });
    onClose(true);
  };
  return (
    <Dialog
      title={`恢复到${momentWords(backup.createdAt, offset)}的备份？`}
      size="medium"
      onClose={busy ? undefined : () => onClose(false)}
      actions={
        <>
          <Button data-first-focus="" onClick={() => onClose(false)}>
            不恢复
          </Button>
          <Button
            variant="strong"
            blocked={total === 0 ? '与现在的数据完全一样' : busy ? '正在恢复' : undefined}
            onClick={() => void go()}
          >
            {busy ? '正在恢复…' : `恢复，改 ${total} 条记录`}
          </Button>
        </>
      }
    >
      {total === 0 ? <p>这份备份与现在的数据完全一样，没有可恢复的。</p> : <Effects preview={preview} />}
      <Names title="会回来的项目" names={projects.created} />
      <Names title="会变回去的项目" names={projects.changed} />
      <Names title="会消失的项目（备份之后才有，或备份时在回收站里）" names={projects.deleted} />
      {missingBlobs.length === 0 ? null : (
        <p className="backup-fault">{`有 ${missingBlobs.length} 个附件哪里都找不到了，恢复后打不开；文字数据是全的。`}</p>
      )}
      <p className="dim">恢复前会先把现在的数据备份一份；恢复算一次改动，可以用 Ctrl+Z 撤销，也记在操作日志里。</p>
      {problem === null ? null : <ErrorBox what={problem} unharmed="没有恢复，现在的数据没有变动。" />}
    </Dialog>
  );
}

function Effects({ preview }: { readonly preview: RestorePreview }): ReactNode {
  return (
    <table className="backup-effects">
      <thead>
        <tr>
          <th scope="col">记录</th>
          <th scope="col">回来</th>
          <th scope="col">变回去</th>
          <th scope="col">消失</th>
        </tr>
      </thead>
      <tbody>
        {preview.tables.map(({ table, created, changed, deleted }) => (
          <tr key={table}>
            <th scope="row">{tableWords(table)}</th>
            <td>{created}</td>
            <td>{changed}</td>
            <td>{deleted}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }): ReactNode {
  if (names.length === 0) return null;
  const more = names.length > NAMES_SHOWN ? `等 ${names.length} 个` : '';
  return <p>{`${title}：${names.slice(0, NAMES_SHOWN).join('、')}${more}。`}</p>;
}
