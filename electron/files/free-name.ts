// A name that nothing in a folder has yet. Node alone.
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** 报告.docx, 报告(2).docx, 报告(3).docx …; upper and lower case are one, as they are on Windows. */
export async function freeName(folder: string, name: string): Promise<string> {
  const taken = new Set((await readdir(folder)).map((one) => one.toLowerCase()));
  const extension = path.extname(name);
  const stem = name.slice(0, name.length - extension.length);
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${stem}(${count})${extension}`;
  return free;
}
