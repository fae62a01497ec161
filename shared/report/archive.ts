// 归档: what of a period belongs into its folder, and the workbook that lists it.
import { chineseDate, localDay, localTime, type Moment } from '../base/dates.ts';
import {
  DEFAULT_WORKBOOK_FONTS,
  type Cell,
  type Sheet,
  type SheetPrint,
  type WorkbookModel,
} from '../document/workbook.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { periodTitle, type Period } from '../ledger/period.ts';
import type { Report } from '../ledger/report.ts';
import { kindInfo } from './kinds.ts';
import { fileName } from './file-names.ts';
import { isFrozen } from './stages.ts';

/** The folders within the folder of a period, in the order in which they are listed. */
export const ARCHIVE_FOLDERS = ['报告', '报送原件', '佐证'] as const;
export type ArchiveFolder = (typeof ARCHIVE_FOLDERS)[number];

export type ArchiveFile = {
  readonly folder: ArchiveFolder;
  readonly name: string;
  readonly hash: string;
  /** Whose it is: the report's title, the unit, the project. */
  readonly owner: string;
  /** 定稿 Word, 签发扫描件, 报送原件, 佐证. */
  readonly what: string;
};

export type ArchivePlan = {
  readonly title: string;
  readonly files: readonly ArchiveFile[];
  /** Reports that are 定稿 and go into the archive with this folder. */
  readonly reports: readonly Report[];
  /** Reports of the period that are not: they stay where they are. */
  readonly open: readonly Report[];
  /** 定稿 without files: they were taken over from before the program kept them. */
  readonly withoutFiles: readonly Report[];
};

/** null: read by the program alone, and nothing to a person who opens the folder. */
const FILE_WORDS: Readonly<Record<Report['files'][number]['kind'], string | null>> = {
  docx: '定稿 Word',
  xlsx: '定稿 Excel',
  model: null,
  signedScan: '签发扫描件',
  reviewCopy: '送审稿',
  returned: '收回的改稿',
};

export function archivePlan(ledger: Ledger, period: Period): ArchivePlan {
  const book = ledger.books.get(ledger.years.get(period.yearId)?.bookId ?? '');
  const reports = recordsOf(ledger, 'reports').filter(({ periodId }) => periodId === period.id);
  const frozen = reports.filter(isFrozen);
  return {
    title: fileName(`${periodTitle(period)}${book?.name ?? ''}归档`),
    files: [...frozen.flatMap(reportFiles), ...receivedFiles(ledger, period), ...evidenceFiles(ledger, period)],
    reports: frozen,
    open: reports.filter((report) => !isFrozen(report)),
    withoutFiles: frozen.filter(({ files }) => files.length === 0),
  };
}

function reportFiles({ kind, title, files }: Report): ArchiveFile[] {
  const owner = title.replaceAll('\n', '') || kindInfo(kind).name;
  return files.flatMap((file): ArchiveFile[] => {
    const what = FILE_WORDS[file.kind];
    return what === null ? [] : [{ folder: '报告', name: file.name, hash: file.hash, owner, what }];
  });
}

/** Each file that came in, once, with the unit's name before its own. */
function receivedFiles(ledger: Ledger, period: Period): ArchiveFile[] {
  const received = [...recordsOf(ledger, 'submissions'), ...recordsOf(ledger, 'receipts')];
  const files = received.flatMap(({ periodId, unitId, fileName: name, fileHash }): ArchiveFile[] => {
    if (periodId !== period.id || fileHash === null) return [];
    const owner = ledger.units.get(unitId)?.shortName ?? '';
    return [{ folder: '报送原件', name: prefixed(owner, name), hash: fileHash, owner, what: '报送原件' }];
  });
  return once(files);
}

function evidenceFiles(ledger: Ledger, period: Period): ArchiveFile[] {
  const files = recordsOf(ledger, 'evidence').flatMap((one): ArchiveFile[] => {
    if (one.periodId !== period.id) return [];
    const project = ledger.projects.get(one.projectId);
    const owner = project ? `${project.number} ${project.title}` : '';
    const name = prefixed(project ? String(project.number).padStart(2, '0') : '', one.fileName);
    return [{ folder: '佐证', name, hash: one.fileHash, owner, what: '佐证' }];
  });
  return once(files);
}

function prefixed(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}_${name}`;
}

function once(files: readonly ArchiveFile[]): ArchiveFile[] {
  return [...new Map(files.map((file) => [`${file.owner}/${file.name}/${file.hash}`, file])).values()];
}

/** A file as it was put into the folder; `problem`: why it is not there. */
export type ArchivedFile = ArchiveFile & { readonly savedAs: string; readonly size: number; readonly problem: string };

export type ArchiveSigning = { readonly at: Moment; readonly by: string; readonly offsetMinutes: number };

/** 归档目录: the files, the reminders, the 更正 and the steps of the reports. */
export function archiveWorkbook(
  ledger: Ledger,
  period: Period,
  { title, reports }: ArchivePlan,
  files: readonly ArchivedFile[],
  signing: ArchiveSigning,
): WorkbookModel {
  const when = (at: Moment): string =>
    `${chineseDate(localDay(at, signing.offsetMinutes))} ${localTime(at, signing.offsetMinutes)}`;
  const units = (id: string): string => ledger.units.get(id)?.fullName ?? '';
  const reminders = recordsOf(ledger, 'reminders')
    .filter(({ periodId }) => periodId === period.id)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const corrections = recordsOf(ledger, 'corrections').filter(({ periodId }) => periodId === period.id);
  const channels = { phone: '电话', message: '信息', letter: '催报单' } as const;
  return {
    properties: { title, author: signing.by, created: signing.at },
    fonts: DEFAULT_WORKBOOK_FONTS,
    sheets: [
      sheet(
        '归档目录',
        `${title}目录`,
        FILE_HEADS,
        files.map((file, index) => [
          String(index + 1),
          file.folder,
          file.savedAs || file.name,
          file.what,
          file.owner,
          file.problem === '' ? String(file.size) : file.problem,
          file.hash,
        ]),
      ),
      sheet(
        '催报记录',
        `${periodTitle(period)}催报记录`,
        REMINDER_HEADS,
        reminders.map(({ at, unitId, channel, contact, note }, index) => [
          String(index + 1),
          when(at),
          units(unitId),
          channels[channel],
          contact,
          note,
        ]),
      ),
      sheet(
        '更正记录',
        `${periodTitle(period)}更正记录`,
        CORRECTION_HEADS,
        corrections.map(({ at, by, subject, before, after, reason }, index) => [
          String(index + 1),
          when(at),
          by,
          subject,
          before,
          after,
          reason,
        ]),
      ),
      sheet(
        '办理过程',
        `${periodTitle(period)}报告办理过程`,
        STAGE_HEADS,
        reports.flatMap((report) =>
          report.stages.map(({ state, draft, at, by, note }) => [
            report.title.replaceAll('\n', '') || kindInfo(report.kind).name,
            STAGE_WORDS[state],
            `第${draft}稿`,
            when(at),
            by,
            note,
          ]),
        ),
      ),
    ],
  };
}

type Head = readonly [string, number];

const FILE_HEADS: readonly Head[] = [
  ['序号', 6],
  ['文件夹', 12],
  ['文件名', 46],
  ['类别', 16],
  ['所属', 36],
  ['大小（字节）', 14],
  ['SHA-256', 66],
];
const REMINDER_HEADS: readonly Head[] = [
  ['序号', 6],
  ['时间', 22],
  ['单位', 30],
  ['方式', 10],
  ['联系人', 14],
  ['情况', 40],
];
const CORRECTION_HEADS: readonly Head[] = [
  ['序号', 6],
  ['时间', 22],
  ['操作人', 12],
  ['更正内容', 36],
  ['更正前', 40],
  ['更正后', 40],
  ['理由', 30],
];
const STAGE_HEADS: readonly Head[] = [
  ['报告', 46],
  ['步骤', 10],
  ['稿次', 10],
  ['时间', 22],
  ['操作人', 12],
  ['说明', 40],
];
const STAGE_WORDS: Readonly<Record<Report['state'], string>> = {
  draft: '退回修改',
  underReview: '送审',
  signed: '签发',
  final: '定稿',
  archived: '归档',
};

const PRINT: SheetPrint = {
  landscape: true,
  paper: 'A4',
  fitWidth: true,
  repeatRows: [2, 2],
  pageNumbers: true,
  marginsMillimetres: { top: 20, bottom: 20, left: 15, right: 15 },
};

function sheet(name: string, title: string, heads: readonly Head[], rows: readonly (readonly string[])[]): Sheet {
  const text = (value: string, style: 'title' | 'head' | 'body'): Cell => ({ type: 'text', text: value, style });
  return {
    name,
    columns: heads.map(([, width]) => ({ width })),
    rows: [
      { cells: [text(title, 'title'), ...heads.slice(1).map(() => null)] },
      { cells: heads.map(([head]) => text(head, 'head')) },
      ...(rows.length === 0 ? [['（无）', ...heads.slice(1).map(() => '')]] : rows).map((cells) => ({
        cells: cells.map((cell) => text(cell, 'body')),
      })),
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: heads.length }],
    frozenRows: 2,
    print: PRINT,
  };
}
