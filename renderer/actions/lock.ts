// 口令: asked for at start and after idle minutes. Digests are made and compared in the shell; nothing is kept in clear.
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { updateRecord } from '../../shared/change/change-set.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import type { Operator } from '../../shared/ledger/operator.ts';
import { SETTINGS_ID } from '../../shared/ledger/settings.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { desktop } from '../bridge.ts';
import { loadLedger } from '../db/repository.ts';
import { currentLedger } from '../store/ledger-store.ts';
import { lockStore, setLocked, type LockReason } from '../store/lock-store.ts';
import { phaseStore } from '../store/phase-store.ts';
import { setView } from '../store/view-store.ts';
import { commit, recordEvent } from './commit.ts';
import { flushDrafts } from './drafts.ts';
import { database } from './runtime.ts';

export type PasswordAnswer = { readonly fits: boolean; readonly waitSeconds: number };

/** Before anything of the ledger is shown: the window stays locked until an operator's password is given. */
export async function lockAtStart(): Promise<void> {
  const folder = await loadLedger(database, []);
  if (passwordHolders(folder).length === 0) return;
  const reset = await desktop.passwordReset({ done: false });
  if (reset.ok && reset.value.asked) {
    await clearAllPasswords(folder);
    await desktop.passwordReset({ done: true });
    phaseStore.setState({ notice: '数据文件夹里有“清除口令”文件：全部操作人的口令已清除，并记入操作日志。' });
  } else if (folder.settings.get(SETTINGS_ID)?.passwordAtStart === true) {
    setLocked('start');
  }
}

/** Covers the window; what is typed is committed, and stands in its field when the cover goes. */
export function lock(reason: LockReason): void {
  if (lockStore.getState().locked !== null || passwordHolders(currentLedger()).length === 0) return;
  // An input method gives its letters up when the field loses the focus: they are part of what is typed.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  setTimeout(() => void flushDrafts());
  setLocked(reason);
}

/** Opens the window to an operator, who signs from now on; a wrong password stands in 操作日志. */
export async function unlock(operator: Operator, password: string): Promise<Result<PasswordAnswer, ShellError>> {
  const before = lockStore.getState().locked;
  const checked = await checkOperator(operator, password);
  if (!checked.ok || !checked.value.fits) return checked;
  setView({ operatorId: operator.id });
  setLocked(null);
  void recordEvent('access', before === 'start' ? `登录：${operator.name}` : `解锁：${operator.name}`);
  return checked;
}

/** Hands the window to another operator, whose password fits or who has none. */
export async function handOver(
  operator: Operator,
  password: string | null,
): Promise<Result<PasswordAnswer, ShellError>> {
  if (operator.password !== null) {
    const checked = await checkOperator(operator, password ?? '');
    if (!checked.ok || !checked.value.fits) return checked;
  }
  // What is still being typed belongs to the one before.
  await flushDrafts();
  setView({ operatorId: operator.id });
  await recordEvent('access', `换操作人：${operator.name}`);
  return ok({ fits: true, waitSeconds: 0 });
}

/** Whether the password is this operator's. */
export async function checkOperator(operator: Operator, password: string): Promise<Result<PasswordAnswer, ShellError>> {
  if (operator.password === null || password === '') return ok({ fits: false, waitSeconds: 0 });
  const checked = await desktop.checkPassword({ password, digest: operator.password });
  if (checked.ok && !checked.value.fits) void recordEvent('access', `口令不对：${operator.name}`);
  return checked;
}

/** A new password; null takes it away. */
export async function setPassword(operator: Operator, password: string | null): Promise<Result<null, ShellError>> {
  let digest: string | null = null;
  if (password !== null) {
    const made = await desktop.makePasswordDigest({ password });
    if (!made.ok) return fail(made.error);
    digest = made.value.digest;
  }
  await commit({
    kind: 'settings',
    words: `${digest === null ? '取消口令' : operator.password === null ? '设口令' : '改口令'}：${operator.name}`,
    plan: (ledger) => {
      const current = ledger.operators.get(operator.id);
      return current ? [updateRecord('operators', current, { password: digest })] : [];
    },
  });
  return ok(null);
}

export function passwordHolders(ledger: Ledger): Operator[] {
  return [...ledger.operators.values()].filter(({ password }) => password !== null);
}

/** Whether a password is asked for at any time: then nobody without one takes over. */
export function isGuarded(ledger: Ledger): boolean {
  const settings = ledger.settings.get(SETTINGS_ID);
  return settings !== undefined && (settings.passwordAtStart || settings.idleLockMinutes !== null);
}

async function clearAllPasswords(folder: Ledger): Promise<void> {
  const settings = folder.settings.get(SETTINGS_ID);
  await commit({
    kind: 'access',
    words: '凭数据文件夹里的“清除口令”文件，清除全部口令',
    // The ledger is not shown yet: the records are those that were just read.
    plan: () => [
      ...passwordHolders(folder).map((operator) => updateRecord('operators', operator, { password: null })),
      settings ? updateRecord('settings', settings, { passwordAtStart: false, idleLockMinutes: null }) : null,
    ],
  });
}
