// Any kind of report, as Word, Excel or both; where there is one per project, unit or 督办, all of them at once.
import { join } from 'node:path';
import { localDay } from '../../../shared/base/dates.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import type { Period } from '../../../shared/ledger/period.ts';
import { writeDocx } from '../../../shared/office/write/write-docx.ts';
import { writeXlsx } from '../../../shared/office/write/write-xlsx.ts';
import { problemText } from '../../../shared/messages/problem.ts';
import { describeWriteError } from '../../../shared/messages/write-problems.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import { offeredKinds } from '../../../shared/report/drafts.ts';
import { reportFileName, workbookFileName } from '../../../shared/report/file-names.ts';
import {
  kindByCommandName,
  REPORT_KIND_LIST,
  type ReportKindInfo,
  type ReportSubject,
} from '../../../shared/report/kinds.ts';
import { reconcile } from '../../../shared/report/reconcile.ts';
import type { ReportModel } from '../../../shared/report/report-model.ts';
import { gatherReportScope, type ReportScope } from '../../../shared/report/report-scope.ts';
import { reportSubjects, type SubjectChoice } from '../../../shared/report/subjects.ts';
import { reportDocument } from '../../../shared/report/to-document.ts';
import { reportWorkbook } from '../../../shared/report/to-workbook.ts';
import { Refusal, Usage, type Call, type Command } from '../command.ts';
import { makeFolder, writeFileSafely } from '../files.ts';
import { LEDGER_OPTIONS, openLedger, openPeriod, PERIOD_OPTION } from '../open-ledger.ts';

const MINUTES_IN_CHINA = 480;
const FIRST_KIND = 'report';

export const reportCommand: Command = {
  name: 'report',
  usage: '--ledger LEDGER.json --period 2023Q3 [--kind KIND] --out DIR，或 --list-kinds',
  words: '写出一期的各种报告（Word、Excel）；督办单、催报单等一事一份的，一次全写',
  positionals: 0,
  options: [
    // Asked for below: listing the kinds needs none of them.
    ...[...LEDGER_OPTIONS, PERIOD_OPTION].map((option) => ({ ...option, required: false })),
    { name: 'kind', value: 'KIND', required: false, words: `哪一种（默认 ${FIRST_KIND}），见 --list-kinds` },
    { name: 'list-kinds', value: null, required: false, words: '列出各种报告的名字，一行一个' },
    { name: 'subject', value: 'WORD', required: false, words: '只写一个：项目序号、单位简称或督办编号' },
    { name: 'charts', value: null, required: false, words: 'Word 里带图表' },
    { name: 'annex-layout', value: 'LAYOUT', required: false, words: '进展情况表的列：list（默认）或 tasks' },
    { name: 'out', value: 'DIR', required: false, words: '写到哪个文件夹' },
  ],
  run: async (call) => {
    if (call.flag('list-kinds')) {
      process.stdout.write(`${REPORT_KIND_LIST.map(({ commandName }) => commandName).join('\n')}\n`);
      return null;
    }
    for (const name of ['ledger', 'period', 'out']) {
      if (call.option(name) === undefined) throw new Usage(`缺少 --${name}。jz report --help 有各选项。`);
    }
    const kind = kindByCommandName(call.option('kind') ?? FIRST_KIND);
    if (!kind) throw new Usage(`没有“${call.option('kind') ?? ''}”这种报告。jz report --list-kinds 列出各种。`);
    const open = await openLedger(call);
    const period = openPeriod(call, open);
    if (!offeredKinds(open.book).some((one) => one.kind === kind.kind)) {
      throw new Refusal('notOffered', `台账“${open.book.name}”没有开启记分，写不出${kind.name}。先在设置里开启。`);
    }
    const folder = call.path(call.required('out'));
    await makeFolder(folder);
    const files: { kind: string; path: string }[] = [];
    for (const subject of chosenSubjects(call, open.ledger, period, kind)) {
      for (const { format, name, bytes } of await writeReport(call, open.ledger, period, kind, subject)) {
        const path = join(folder, name);
        await writeFileSafely(path, bytes);
        files.push({ kind: format, path });
      }
    }
    return { files };
  },
};

function chosenSubjects(call: Call, ledger: Ledger, period: Period, kind: ReportKindInfo): SubjectChoice[] {
  const all = reportSubjects(ledger, period, kind.kind);
  const wanted = call.option('subject');
  if (wanted === undefined) {
    const suggested = all.filter((choice) => choice.suggested);
    if (suggested.length > 0) return suggested;
    throw new Refusal('noSubject', `这一期没有需要写${kind.name}的${ABOUT[kind.about]}。没有写出文件。`);
  }
  const found = all.filter(({ name }) => name.split(' ').includes(wanted) || name.startsWith(`第${wanted}号`));
  if (found.length > 0) return found;
  throw new Refusal('noSuchSubject', `没有“${wanted}”。可选的是：${all.map(({ name }) => name).join('；') || '无'}。`);
}

const ABOUT: Readonly<Record<ReportKindInfo['about'], string>> = {
  period: '内容',
  year: '内容',
  project: '项目',
  unit: '单位',
  supervision: '事项',
};

type Written = { readonly format: 'docx' | 'xlsx'; readonly name: string; readonly bytes: Uint8Array };

async function writeReport(
  call: Call,
  ledger: Ledger,
  period: Period,
  kind: ReportKindInfo,
  subject: ReportSubject,
): Promise<Written[]> {
  const scope = gatherReportScope(ledger, period, kind.kind, subject);
  if (!scope) throw new Error('the period has no year or no book');
  const model = buildReport(withOptions(call, scope), localDay(call.now, MINUTES_IN_CHINA));
  const { mismatches } = reconcile(model, reportWorkbook(model, call.now));
  if (mismatches.length > 0) {
    throw new Refusal(
      'notReconciled',
      `正文、附表与 Excel 有${mismatches.length}处数字不一致：${JSON.stringify(mismatches)}`,
    );
  }
  const written: Written[] = [];
  for (const format of kind.files) written.push(await writeFormat(call, model, scope, format));
  return written;
}

/** Charts and layout as asked for on the command line, in place of the report's own. */
function withOptions(call: Call, scope: ReportScope): ReportScope {
  const layout = call.option('annex-layout');
  if (layout !== undefined && layout !== 'list' && layout !== 'tasks') {
    throw new Usage('--annex-layout 应为 list 或 tasks');
  }
  const { choices } = scope;
  return {
    ...scope,
    choices: { ...choices, charts: choices.charts || call.flag('charts'), annexLayout: layout ?? choices.annexLayout },
  };
}

async function writeFormat(
  call: Call,
  model: ReportModel,
  scope: ReportScope,
  format: 'docx' | 'xlsx',
): Promise<Written> {
  if (format === 'docx') {
    const docx = await writeDocx(reportDocument(model, scope.settings, call.now));
    if (!docx.ok) throw new Error('writing was cancelled, and nobody could have');
    return { format, name: `${reportFileName(model)}.docx`, bytes: docx.value };
  }
  const xlsx = await writeXlsx(reportWorkbook(model, call.now));
  if (xlsx.ok) return { format, name: `${workbookFileName(model)}.xlsx`, bytes: xlsx.value };
  if (xlsx.error.type !== 'textTooLong') throw new Error('writing was cancelled, and nobody could have');
  throw new Refusal(xlsx.error.type, problemText(describeWriteError(xlsx.error)));
}
