// A shell in memory that answers the same contract: for tests of the page's own code.
import { createHash } from 'node:crypto';
import { fail, ok } from '../../shared/base/result.ts';
import type { DataDigest, Desktop, ShellError } from '../../shared/ipc/contract.ts';
import type { IntakeTable } from '../../shared/ipc/topics/intake.ts';

import { digestOf, fakeBackups, shellState } from './fake-backups.ts';

const CHAIN = '0'.repeat(64);
const NOTHING_WRONG = { cutBytes: 0, lost: null, migratedFrom: null, setAside: false } as const;

/** The journal's payloads, and what the next append is to answer instead of writing. */
export type FakeShell = {
  readonly journal: string[];
  readonly blobs: Map<string, Uint8Array<ArrayBuffer>>;
  /** What reading a token gives. */
  readonly tables: Map<string, IntakeTable>;
  preferences: string;
  failures: ShellError[];
  /** Somebody put the file 清除口令 into the data folder. */
  resetAsked: boolean;
  /** The last run was cut off. */
  unclean: boolean;
  /** Why the journal cannot be opened. */
  openFailure: ShellError | null;
  damage: { readonly line: number; readonly seen: number } | null;
  /** Where the journal went on after damage; how often the database was set aside; what the page answered to 自检. */
  mended: number | null;
  setAside: number;
  readonly selfChecks: (DataDigest | null)[];
};

export function fakeDesktop(): { readonly desktop: Desktop; readonly shell: FakeShell } {
  const shell: FakeShell = {
    journal: [],
    blobs: new Map(),
    tables: new Map(),
    preferences: '{}',
    failures: [],
    resetAsked: false,
    unclean: false,
    openFailure: null,
    damage: null,
    mended: null,
    setAside: 0,
    selfChecks: [],
  };
  const desktop: Desktop = {
    appInfo: async () =>
      ok({
        version: '0.0.0',
        electron: '',
        chrome: '',
        userName: 'tester',
        timeZoneOffset: 480,
        portable: false,
        dataFolder: '/home/tester/进展台账',
        recovered: false,
      }),
    openDataFolder: async () => ok({}),
    openJournal: async () => {
      if (shell.openFailure) return fail(shell.openFailure);
      const { state, generation } = shellState(shell);
      const digest = await digestOf({ state, generation });
      return ok({ ...NOTHING_WRONG, ...digest, chain: CHAIN, unclean: shell.unclean, damage: shell.damage });
    },
    mendJournal: async ({ generation }) => {
      shell.mended = generation;
      while (shell.journal.length < generation) shell.journal.push('{"lost":true}');
      shell.damage = null;
      return ok({ generation: shell.journal.length, chain: CHAIN });
    },
    setDatabaseAside: async () => {
      shell.setAside += 1;
      return ok({});
    },
    appendJournal: async ({ payload }) => {
      const failure = shell.failures.shift();
      if (failure) return fail(failure);
      shell.journal.push(payload);
      return ok({ generation: shell.journal.length, chain: CHAIN });
    },
    // Two records a page, so that paging is always part of the test.
    readJournal: async ({ after, upTo = Infinity }) => {
      const records = shell.journal
        .slice(after, Math.min(after + 2, upTo))
        .map((payload, index) => ({ generation: after + index + 1, payload }));
      return ok({ records, done: after + records.length >= shell.journal.length });
    },
    putBlob: async ({ bytes }) => {
      const hash = createHash('sha256').update(bytes).digest('hex');
      shell.blobs.set(hash, bytes);
      return ok({ hash, size: bytes.length });
    },
    readBlob: async ({ hash }) => {
      const bytes = shell.blobs.get(hash);
      return bytes ? ok({ bytes }) : fail({ type: 'blobMissing' });
    },
    openBlob: async () => ok({}),
    ...fakeBackups(shell),
    exportFolder: async () => ok({ chosen: null }),
    chooseExportFolder: async () => fail({ type: 'cancelled' }),
    forgetExportFolder: async () => ok({ chosen: null }),
    chooseFolder: async () => fail({ type: 'cancelled' }),
    makeSubfolder: async () => fail({ type: 'badRequest' }),
    saveIntoFolder: async () => fail({ type: 'badRequest' }),
    saveFile: async () => fail({ type: 'cancelled' }),
    openSavedFile: async () => ok({}),
    revealSavedFile: async () => ok({}),
    chooseIntakeFiles: async () => fail({ type: 'cancelled' }),
    chooseIntakeFolder: async () => fail({ type: 'cancelled' }),
    takeDroppedFiles: async () => ok({ files: [], tooMany: false }),
    readIntakeTable: async ({ token }) => ok(shell.tables.get(token) ?? { type: 'refused', error: { type: 'empty' } }),
    readKeptTable: async () => fail({ type: 'blobMissing' }),
    readPendingIntake: async () => ok({ json: '{}' }),
    writePendingIntake: async () => ok({}),
    readIntakeText: async () => ok({ type: 'refused', error: { type: 'empty' } }),
    readReturnedFile: async () => ok({ type: 'refused', error: { type: 'empty' } }),
    keepIntakeFile: async () => ok({ type: 'refused', error: { type: 'empty' } }),
    readPastedTable: async () => ok({ type: 'refused', error: { type: 'empty' } }),
    forgetIntakeFiles: async () => ok({}),
    watchIntakeFolder: async () => fail({ type: 'cancelled' }),
    stopIntakeWatch: async () => ok({}),
    takeWatchedFiles: async () => ok({ watch: { state: 'off', folder: '' }, files: [] }),
    printPage: async () => ok({}),
    printToPdf: async () => ok({ bytes: new Uint8Array() }),
    readPreferences: async () => ok({ json: shell.preferences }),
    writePreferences: async ({ json }) => {
      shell.preferences = json;
      return ok({});
    },
    makePasswordDigest: async ({ password }) => ok({ digest: `digest of ${password}` }),
    checkPassword: async ({ password, digest }) => ok({ fits: digest === `digest of ${password}`, waitSeconds: 0 }),
    passwordReset: async ({ done }) => {
      const asked = shell.resetAsked;
      if (done) shell.resetAsked = false;
      return ok({ asked });
    },
    diagnostics: async () => ok({ facts: [], refused: {}, crashes: [], log: '' }),
    noteFault: async () => ok({}),
    confirmClose: async () => ok({}),
    keepOpen: async () => ok({}),
    on: () => () => undefined,
  };
  return { desktop, shell };
}
