import { cpus, freemem, release, totalmem } from 'node:os';
import { app } from 'electron';
import { ok } from '../../shared/base/result.ts';
import { listCrashes } from '../crashes.ts';
import type { DataFolder } from '../data-folder.ts';
import type { Log } from '../log.ts';
import { refusalCounts } from '../refusals.ts';
import type { Handlers } from './answer.ts';

const MEGABYTE = 1024 * 1024;

export function diagnosticsHandlers(services: {
  dataFolder: DataFolder;
  log: Log;
}): Pick<Handlers, 'diagnostics' | 'noteFault'> {
  const { dataFolder, log } = services;
  return {
    diagnostics: async () =>
      ok({
        facts: facts(dataFolder),
        refused: refusalCounts(),
        crashes: listCrashes(dataFolder.path),
        log: log.recent(),
      }),
    noteFault: async ({ kind, name, at }) => {
      log.event(`page-${kind}`, { error: name, at });
      return ok({});
    },
  };
}

/** No path and no name: the folder's may hold the person's. */
function facts(dataFolder: DataFolder): { name: string; value: string }[] {
  const megabytes = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`;
  return [
    { name: '程序', value: app.getVersion() },
    { name: '发布版', value: app.isPackaged ? '是' : '否' },
    { name: 'Electron', value: process.versions['electron'] ?? '' },
    { name: 'Chromium', value: process.versions['chrome'] ?? '' },
    { name: 'Node', value: process.versions.node },
    { name: '系统', value: `${process.platform} ${process.arch} ${release()}` },
    { name: '处理器', value: `${cpus().length} 核` },
    { name: '内存', value: `${megabytes(totalmem())}，空闲 ${megabytes(freemem())}` },
    { name: '数据文件夹', value: dataFolder.portable ? '在程序旁边' : '在用户目录里' },
    { name: '语言', value: app.getLocale() },
  ];
}
