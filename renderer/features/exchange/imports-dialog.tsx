import { type ReactNode, useEffect, useState } from 'react';
import type { Problem } from '../../../shared/messages/problem.ts';
import { type ImportLine, listImports, revertImport } from '../../actions/imports.ts';
import { describeRevertFailure } from '../../messages/intake-failure.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { useToast } from '../../ui/toast.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { momentWords } from './delivery-words.ts';

/** 导入记录: what was taken in from files, ever; each can be taken back as a whole. */
export function ImportsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [lines, setLines] = useState<readonly ImportLine[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const toast = useToast();
  useEffect(() => {
    if (lines !== null) return;
    void listImports().then((listed) =>
      listed.ok ? setLines(listed.value) : setProblem(describeShellError(listed.error, '台账没有变动。')),
    );
  }, [lines]);
  const none = lines?.length === 0;
  const current = lines?.find(({ changeSet }) => changeSet.id === chosen) ?? null;
  const revert = async (): Promise<void> => {
    if (current === null) return;
    const reverted = await revertImport(current.changeSet);
    setProblem(reverted.ok ? null : describeRevertFailure(reverted.error));
    if (reverted.ok) toast({ text: `已撤销：${current.changeSet.reason.words}` });
    setLines(null);
  };
  return (
    <Dialog
      title="导入记录"
      size="medium"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>关闭</Button>
          {none ? null : (
            <Button
              variant="strong"
              icon="undo"
              blocked={current === null ? '先选一次导入' : current.undone ? '这次已经撤销了' : undefined}
              onClick={() => void revert()}
            >
              撤销这次导入
            </Button>
          )}
        </>
      }
    >
      {problem === null ? null : <ErrorBox what={problem.happened} unharmed={problem.unharmed} advice={problem.todo} />}
      {none ? (
        <p>还没有从文件导入过。</p>
      ) : (
        <div className="exchange-imports">
          <VirtualList
            label="导入记录"
            items={lines ?? []}
            itemKey={keyOf}
            estimate={54}
            ruled
            selectedKey={chosen}
            onSelect={setChosen}
            renderItem={({ changeSet, undone }) => (
              <div className="exchange-import">
                <span className={undone ? 'dim' : undefined}>{changeSet.reason.words}</span>
                <span className="dim s13">
                  {`${momentWords(changeSet.at, true)} · ${changeSet.by.name} · ${changeSet.changes.length} 处改动${undone ? ' · 已撤销' : ''}`}
                </span>
              </div>
            )}
          />
        </div>
      )}
    </Dialog>
  );
}

function keyOf({ changeSet }: ImportLine): string {
  return changeSet.id;
}
