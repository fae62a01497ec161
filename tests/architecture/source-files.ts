import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..', '..');
const SOURCE_FOLDERS = ['shared', 'electron', 'renderer', 'scripts'];
const SOURCE = /\.(ts|tsx|mts|cts|mjs|cjs|js|jsx)$/;

export interface SourceFile {
  /** From the project's folder, with forward slashes. */
  readonly name: string;
  readonly text: string;
}

/** Every source file of the project but its tests and configurations. */
export function sourceFiles(): SourceFile[] {
  return SOURCE_FOLDERS.flatMap((folder) => filesIn(path.join(ROOT, folder)))
    .filter((file) => SOURCE.test(file))
    .map((file) => ({ name: path.relative(ROOT, file).split(path.sep).join('/'), text: readFileSync(file, 'utf8') }));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(place) : [place];
  });
}
