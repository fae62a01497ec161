import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { ok } from '../../shared/base/result.ts';
import type { DataFolder } from '../data-folder.ts';
import { passwordDigest, passwordFits, secondsToWait } from '../files/passwords.ts';
import type { Preferences } from '../files/preferences.ts';
import type { Log } from '../log.ts';
import type { Handlers } from './answer.ts';

/** Whoever may put a file here may take the whole folder away: the password does not guard the files. */
const RESET_NAMES = ['清除口令', '清除口令.txt'];

export function passwordHandlers(services: {
  dataFolder: DataFolder;
  preferences: Preferences;
  log: Log;
}): Pick<Handlers, 'makePasswordDigest' | 'checkPassword' | 'passwordReset'> {
  const { preferences, log } = services;
  const resetFiles = RESET_NAMES.map((name) => path.join(services.dataFolder.path, name));
  // One after the other: tries that come at once are counted like tries in a row.
  let queue: Promise<unknown> = Promise.resolve();
  const check = async (password: string, digest: string): Promise<{ fits: boolean; waitSeconds: number }> => {
    const wrong = preferences.wrongPasswords();
    const waitSeconds = secondsToWait(wrong, Date.now());
    if (waitSeconds > 0) return { fits: false, waitSeconds };
    const fits = await passwordFits(password, digest);
    const now = { count: fits ? 0 : wrong.count + 1, at: Date.now() };
    if (now.count !== wrong.count) preferences.rememberWrongPasswords(now);
    if (!fits) log.event('wrong-password', { count: now.count });
    return { fits, waitSeconds: secondsToWait(now, now.at) };
  };
  return {
    makePasswordDigest: async ({ password }) => ok({ digest: await passwordDigest(password) }),
    checkPassword: async ({ password, digest }) => {
      const checked = queue.then(() => check(password, digest));
      queue = checked.catch(() => undefined);
      return ok(await checked);
    },
    passwordReset: async ({ done }) => {
      const found = await Promise.all(resetFiles.map(exists));
      if (done) await Promise.all(resetFiles.map((file) => rm(file, { force: true })));
      return ok({ asked: found.includes(true) });
    },
  };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
