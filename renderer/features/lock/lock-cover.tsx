/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a native dialog would stand in a layer that no dialog of ours reaches */
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { closeWindow } from '../../actions/close.ts';
import { passwordHolders, unlock } from '../../actions/lock.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import { closeDialog, dialogStore } from '../../store/dialog-store.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { lockStore, type LockReason } from '../../store/lock-store.ts';
import { useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { wrapTab } from '../../ui/focus-trap.ts';
import { useFocusReturn } from '../../ui/focus-return.ts';
import { FormRow } from '../../ui/form-row.tsx';
import { openLayer } from '../../ui/layer-stack.ts';
import { Remark } from '../../ui/remark.tsx';
import { Select } from '../../ui/select.tsx';
import { DataFolderPath, OpenDataFolder } from '../backup/data-folder.tsx';
import { Mark } from '../frame/mark.tsx';
import { useSaveWords } from '../frame/save-status.tsx';
import './lock.css';
import { PasswordField } from './password-field.tsx';
import { usePasswordTry } from './use-password-try.ts';

const TITLES: Readonly<Record<LockReason, string>> = {
  start: '请输入口令',
  idle: '窗口已锁定',
  hand: '窗口已锁定',
};

/** Stands over the whole window until a password fits. What is below stays as it is and cannot be reached. */
export function LockCover(): ReactNode {
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (layer.current === null ? undefined : openLayer(layer.current, true)), []);
  useFocusReturn();
  useEffect(() => {
    // Keys of the window below: undo, search, the screens. None of them gets through, wherever the focus is.
    const stop = (event: KeyboardEvent): void => {
      const inside = event.target instanceof Node && layer.current?.contains(event.target) === true;
      if (inside) return;
      event.stopImmediatePropagation();
      if (event.key !== 'Tab') event.preventDefault();
    };
    window.addEventListener('keydown', stop, true);
    return () => window.removeEventListener('keydown', stop, true);
  }, []);
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys stay within
    <div
      ref={layer}
      className="lock-cover"
      role="dialog"
      aria-modal="true"
      aria-labelledby="lock-title"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Tab' && wrapTab(event.currentTarget, event.shiftKey)) event.preventDefault();
      }}
    >
      <LockBox />
    </div>,
    document.body,
  );
}

function LockBox(): ReactNode {
  const reason = lockStore((state) => state.locked) ?? 'hand';
  const { ledger } = useLedgerState();
  const holders = useMemo(() => passwordHolders(ledger), [ledger]);
  const last = useView((view) => view.operatorId);
  const [chosen, setChosen] = useState<string | null>(last);
  const operator = holders.find(({ id }) => id === chosen) ?? holders[0];
  const [password, setPassword] = useState('');
  const [attempt, wrong, reset] = usePasswordTry();
  const form = useRef<HTMLFormElement>(null);
  const id = operator?.id;
  // The operators come a moment after the cover, at start.
  useEffect(() => {
    if (id !== undefined) form.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
  }, [id]);
  if (operator === undefined) return null;
  const open = async (): Promise<void> => {
    const answer = await attempt(() => unlock(operator, password));
    if (answer === 'wrong') setPassword('');
  };
  return (
    <form
      ref={form}
      className="lock-box"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <header>
        <Mark size={36} />
        <h1 id="lock-title">{TITLES[reason]}</h1>
      </header>
      <FormRow label="操作人">
        <Select
          label="操作人"
          width="full"
          value={operator.id}
          options={holders.map((holder) => ({ value: holder.id, label: holder.name }))}
          onChange={(next) => {
            setChosen(next);
            reset();
          }}
        />
      </FormRow>
      <FormRow label="口令">
        <PasswordField
          key={operator.id}
          label="口令"
          value={password}
          onTextChange={setPassword}
          firstFocus
          invalid={wrong?.type === 'wrong' ? wrong.words : undefined}
        />
      </FormRow>
      {wrong?.type === 'failed' ? <Remark>{describeShellError(wrong.error, '').happened}</Remark> : null}
      <div className="lock-open">
        <Button variant="primary" submit blocked={wrong?.type === 'wrong' && wrong.wait > 0 ? '等几秒再试' : undefined}>
          {reason === 'start' ? '打开台账' : '解锁'}
        </Button>
      </div>
      {reason === 'start' ? null : <LockedState />}
      <div className="lock-forgotten dim s13">
        <p>
          忘了口令：请别的操作人登录，到“设置 ›
          口令与锁定”里清除。都不记得的，在数据文件夹里新建一个名为“清除口令”的空文件，再关闭、重新打开程序，口令就取消了。数据不会丢。
        </p>
        <p>
          数据文件夹：
          <DataFolderPath />
        </p>
        <OpenDataFolder />
      </div>
    </form>
  );
}

/** What was typed is safe, or why not yet; and the question of closing over it. */
function LockedState(): ReactNode {
  const { words } = useSaveWords();
  const asked = dialogStore((state) => state.open === 'unsavedClose');
  return (
    <>
      <p className="lock-state" role="status">{`${words}。锁定前打的字都在。`}</p>
      {asked ? (
        <div className="lock-acts">
          <span>还有改动没有存好，仍要关闭？</span>
          <Button onClick={closeDialog}>不关闭</Button>
          <Button variant="strong" onClick={() => void closeWindow()}>
            仍关闭
          </Button>
        </div>
      ) : null}
    </>
  );
}
