// What the shell last told of the backups; null before it has.
import { create } from 'zustand';
import type { Moment } from '../../shared/base/dates.ts';
import type { BackupState } from '../../shared/ipc/contract.ts';

type BackupView = { readonly backups: BackupState | null; /** When that was. */ readonly toldAt: Moment };

export const backupStore = create<BackupView>()(() => ({ backups: null, toldAt: '1970-01-01T00:00:00.000Z' }));
