// File names that every system takes. Node alone.
import path from 'node:path';

// What Windows refuses, and with it everything that could name another folder.
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** A proposal of the page's as a file name with the extension of its kind. */
export function fileName(proposal: string, extension: string): string {
  return withExtension(plainName(proposal, '文件'), extension);
}

/** A proposal of the page's as the name of a folder, or of a file that keeps its own extension. */
export function plainName(proposal: string, otherwise: string): string {
  const clean = proposal
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  return clean === '' || RESERVED.test(clean) ? `${otherwise} ${clean}`.trim() : clean;
}

export function withExtension(file: string, extension: string): string {
  return path.extname(file).toLowerCase() === `.${extension}` ? file : `${file}.${extension}`;
}

/** What people call a folder: its own name; of a drive's top, the drive's. */
export function folderName(folder: string): string {
  return path.basename(folder) || folder;
}
