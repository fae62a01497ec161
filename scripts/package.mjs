// @ts-check
// npm run package: an unpacked program out of the Electron that is there, in release/.
//   release/linux-unpacked   what ships: all fuses as docs/security.md has them
//   release/for-tests        the same but for the inspect fuse, by which Playwright drives it
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { giveUp, runTool, say } from './setup/command.mjs';
import { electronVersion } from './setup/electron-runtime.mjs';
import { inRoot } from './setup/folders.mjs';
import { buildTarget, PROGRAM } from './setup/targets.mjs';
import { PACKAGED_NAME as EXECUTABLE } from './setup/packaged.mjs';
import { setUp } from './setup.mjs';

const SHIPPING = inRoot('release', 'linux-unpacked');
const FOR_TESTS = inRoot('release', 'for-tests');

const electronFolder = await setUp();
const major = Number.parseInt(electronVersion(electronFolder), 10);
for (const mode of PROGRAM) {
  if ((await buildTarget(mode)) === 'absent') giveUp(`package: the sources of ${mode} are missing`);
}
await pack(electronFolder);
rmSync(FOR_TESTS, { recursive: true, force: true });
cpSync(SHIPPING, FOR_TESTS, { recursive: true, verbatimSymlinks: true });
await setFuses(SHIPPING, { inspect: false });
await setFuses(FOR_TESTS, { inspect: true });
say(`package: ${path.relative(inRoot(), path.join(SHIPPING, EXECUTABLE))}`);

/** @param {string} electronDist */
async function pack(electronDist) {
  rmSync(SHIPPING, { recursive: true, force: true });
  const { code, output } = await runTool(
    'electron-builder/cli.js',
    [
      '--linux',
      'dir',
      '--publish',
      'never',
      `-c.electronDist=${electronDist}`,
      `-c.electronVersion=${electronVersion(electronDist)}`,
    ],
    { quiet: true },
  );
  if (code !== 0 || !existsSync(path.join(SHIPPING, EXECUTABLE))) giveUp(`${output}\npackage: electron-builder failed`);
  // The launcher of the development runtime is no part of the program.
  rmSync(path.join(SHIPPING, 'resources', 'app'), { recursive: true, force: true });
}

/** @param {string} folder @param {{ inspect: boolean }} choice */
async function setFuses(folder, choice) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  // Cookies there are none, and their encryption would ask for the system's keyring. Electron knows the whole
  // file's hash on Windows and macOS alone.
  await flipFuses(path.join(folder, EXECUTABLE), {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: choice.inspect,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    // Came with Electron 29: an older binary has no such fuse, and flipping it fails.
    ...(major >= 29 ? { [FuseV1Options.GrantFileProtocolExtraPrivileges]: false } : {}),
  });
}
