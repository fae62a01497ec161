import { join } from 'node:path';
import { localDay } from '../../../shared/base/dates.ts';
import type { ReportKind } from '../../../shared/ledger/report.ts';
import { writeDocx } from '../../../shared/office/write/write-docx.ts';
import { writeXlsx } from '../../../shared/office/write/write-xlsx.ts';
import { problemText } from '../../../shared/messages/problem.ts';
import { describeWriteError } from '../../../shared/messages/write-problems.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import { reportFileName, workbookFileName } from '../../../shared/report/file-names.ts';
import { reconcile } from '../../../shared/report/reconcile.ts';
import { gatherReportScope } from '../../../shared/report/report-scope.ts';
import { reportDocument } from '../../../shared/report/to-document.ts';
import { reportWorkbook } from '../../../shared/report/to-workbook.ts';
import { Refusal, Usage, type Command } from '../command.ts';
import { makeFolder, writeFileSafely } from '../files.ts';
import { LEDGER_OPTIONS, openLedger, openPeriod, PERIOD_OPTION } from '../open-ledger.ts';

/** Kinds by the name they have on the command line. */
const KINDS: Readonly<Record<string, ReportKind>> = { report: 'quarterlyReport', circular: 'quarterlyCircular' };

const MINUTES_IN_CHINA = 480;

export const reportCommand: Command = {
  name: 'report',
  usage: '--ledger LEDGER.json --period 2023Q3 [--kind report|circular] --out DIR',
  words: '写出一期的进展情况报告（Word）和进展情况表（Excel）',
  positionals: 0,
  options: [
    ...LEDGER_OPTIONS,
    PERIOD_OPTION,
    { name: 'kind', value: 'KIND', required: false, words: 'report：报告（默认）；circular：通报' },
    { name: 'out', value: 'DIR', required: true, words: '写到哪个文件夹' },
  ],
  run: async (call) => {
    const kind = KINDS[call.option('kind') ?? 'report'];
    if (!kind) throw new Usage(`--kind 应为 ${Object.keys(KINDS).join(' 或 ')}`);
    const open = await openLedger(call);
    const period = openPeriod(call, open);
    const scope = gatherReportScope(open.ledger, period, kind);
    if (!scope) throw new Error('the period has no year or no book');
    const model = buildReport(scope, localDay(call.now, MINUTES_IN_CHINA));
    const workbook = reportWorkbook(model, call.now);
    const { mismatches } = reconcile(model, workbook);
    if (mismatches.length > 0) {
      throw new Refusal(
        'notReconciled',
        `正文、附表与 Excel 有${mismatches.length}处数字不一致：${JSON.stringify(mismatches)}`,
      );
    }
    const docx = await writeDocx(reportDocument(model, scope.settings, call.now));
    const xlsx = await writeXlsx(workbook);
    if (!xlsx.ok && xlsx.error.type === 'textTooLong') {
      throw new Refusal(xlsx.error.type, problemText(describeWriteError(xlsx.error)));
    }
    if (!docx.ok || !xlsx.ok) throw new Error('writing was cancelled, and nobody could have');
    const folder = call.path(call.required('out'));
    await makeFolder(folder);
    const files = [
      { kind: 'docx', path: join(folder, `${reportFileName(model)}.docx`), bytes: docx.value },
      { kind: 'xlsx', path: join(folder, `${workbookFileName(model)}.xlsx`), bytes: xlsx.value },
    ];
    for (const { path, bytes } of files) await writeFileSafely(path, bytes);
    return { files: files.map(({ kind: format, path }) => ({ kind: format, path })) };
  },
};
