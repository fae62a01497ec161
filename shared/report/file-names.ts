import type { ReportModel } from './report-model.ts';

// What no file system that the program meets takes in a name.
const FORBIDDEN = /[\\/:*?"<>|]/g;
const FIRST_PRINTABLE = 0x20;
const LONGEST = 80;

/** The Word file's name without its ending: the title in one line. */
export function reportFileName(model: ReportModel): string {
  return fileName(`${model.fileTitle.replaceAll('\n', '')}${model.sample ? '（示例）' : ''}`);
}

/** The workbook's name without its ending. */
export function workbookFileName(model: ReportModel): string {
  const ofPeriod = model.annexes.some(({ id }) => id === 'progress');
  const name = ofPeriod ? `${model.period.title}${model.bookName}进展情况表` : model.fileTitle.replaceAll('\n', '');
  return fileName(`${name}${model.sample ? '（示例）' : ''}`);
}

/** A name that Windows, 麒麟 and a USB stick take. */
export function fileName(text: string): string {
  const printable = Array.from(text)
    .filter((character) => (character.codePointAt(0) ?? 0) >= FIRST_PRINTABLE)
    .join('');
  const cleaned = printable
    .replace(FORBIDDEN, '')
    .replace(/[. ]+$/, '')
    .trim();
  return Array.from(cleaned).slice(0, LONGEST).join('') || '未命名';
}
