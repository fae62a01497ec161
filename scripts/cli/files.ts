import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Refusal } from './command.ts';

/** The file's text as UTF-8; refused in words when it cannot be read or is none. */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal('cannotRead', `读不到文件“${basename(path)}”：${reason(error)}。`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('notUtf8', `文件“${basename(path)}”不是 UTF-8 文本。请另存为 UTF-8 再试。`);
  }
}

/** Writes by a temporary name, fsync and rename; nothing is left behind when it fails. */
export async function writeFileSafely(path: string, bytes: Uint8Array | string): Promise<void> {
  const temporary = `${path}.writing-${process.pid}`;
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new Refusal(
      'cannotWrite',
      `写不进“${basename(path)}”：${reason(error)}。没有留下半个文件；请换个文件夹或检查权限和空间。`,
    );
  }
}

/** Makes the folder that files go to. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw new Refusal('cannotWrite', `建不了文件夹“${basename(path)}”：${reason(error)}。请换个文件夹或检查权限。`);
  });
}

export async function makeFolderOf(path: string): Promise<void> {
  await makeFolder(dirname(path));
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  EISDIR: '这是一个文件夹',
  ENOTDIR: '路径中有一段是文件，不是文件夹',
  EEXIST: '同名的文件占着这个位置',
  EBUSY: '文件正被别的程序使用',
  ENAMETOOLONG: '名称太长',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return REASONS[code] ?? (code === '' ? '原因不明' : code);
}
