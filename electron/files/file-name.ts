// File names that every system takes. Node alone.
import path from 'node:path';

// What Windows refuses, and with it everything that could name another folder.
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** A proposal of the page's as a file name with the extension of its kind. */
export function fileName(proposal: string, extension: string): string {
  const clean = proposal
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const name = clean === '' || RESERVED.test(clean) ? `文件 ${clean}`.trim() : clean;
  return withExtension(name, extension);
}

export function withExtension(file: string, extension: string): string {
  return path.extname(file).toLowerCase() === `.${extension}` ? file : `${file}.${extension}`;
}
