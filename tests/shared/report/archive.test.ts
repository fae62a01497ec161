// 归档: what belongs into a period's folder, and the workbook that lists it.
import { expect, it } from 'vitest';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import { newReport } from '../../../shared/ledger/report.ts';
import { archivePlan, archiveWorkbook, type ArchivedFile } from '../../../shared/report/archive.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

const hash = (digit: string): string => digit.repeat(64);
const AT = '2023-10-10T02:00:00.000Z';

function aFrozenQuarter(): LedgerBuilder {
  const builder = new LedgerBuilder();
  const { ledger, year } = builder;
  const project = builder.project({ title: '司法协理员试点' });
  const period = builder.quarter(3);
  const owner = { yearId: year.id, periodId: period.id };
  const report = newReport({
    id: 'rpt_1',
    ...owner,
    kind: 'quarterlyReport',
    issuerId: null,
    state: 'final',
    stages: [{ state: 'final', draft: 2, at: AT, by: '周文', note: '补报' }],
    files: [
      { kind: 'docx', name: '报告.docx', hash: hash('a'), size: 3 },
      { kind: 'model', name: '报告（文字和数字）.json', hash: hash('f'), size: 5 },
      { kind: 'signedScan', name: '签发.pdf', hash: hash('b'), size: 4 },
    ],
  });
  putRecord(ledger, 'reports', report.id, report);
  putRecord(ledger, 'reports', 'rpt_2', { ...report, id: 'rpt_2', kind: 'onePage', state: 'draft', files: [] });
  putRecord(ledger, 'reports', 'rpt_3', { ...report, id: 'rpt_3', periodId: builder.quarter(2).id });
  putRecord(ledger, 'units', 'unt_1', {
    id: 'unt_1',
    fullName: '嘉兴市司法局基层工作处',
    shortName: '基层处',
    order: 0,
    liaison: '',
    phone: '',
    head: '',
    validFrom: null,
    validTo: null,
    note: '',
  });
  const received = { ...owner, unitId: 'unt_1', version: 1, receivedAt: AT, fileName: '填报表(1).xlsx' } as const;
  for (const [id, kind] of [
    ['rct_1', 'form'],
    ['rct_2', 'stampedScan'],
  ] as const) {
    const fileHash = hash(kind === 'form' ? 'c' : 'd');
    putRecord(ledger, 'receipts', id, { id, ...received, kind, fileHash, state: 'received', note: '' });
  }
  putRecord(ledger, 'evidence', 'evd_1', {
    id: 'evd_1',
    ...owner,
    projectId: project.id,
    fileName: '培训照片.jpg',
    fileHash: hash('e'),
    size: 9,
    addedAt: AT,
    note: '',
  });
  putRecord(ledger, 'reminders', 'rmd_1', {
    id: 'rmd_1',
    ...owner,
    unitId: 'unt_1',
    at: '2023-09-26T01:30:00.000Z',
    channel: 'phone',
    contact: '李明',
    note: '答复明日报送',
  });
  return builder;
}

it('takes the frozen reports, what came in and the evidence of its own period', () => {
  const builder = aFrozenQuarter();
  const plan = archivePlan(builder.ledger, builder.quarter(3));
  expect(plan.title).toBe('2023年第三季度重点项目归档');
  expect(plan.files.map(({ folder, name, what }) => [folder, name, what])).toEqual([
    ['报告', '报告.docx', '定稿 Word'],
    ['报告', '签发.pdf', '签发扫描件'],
    ['报送原件', '基层处_填报表(1).xlsx', '报送原件'],
    ['报送原件', '基层处_填报表(1).xlsx', '报送原件'],
    ['佐证', '01_培训照片.jpg', '佐证'],
  ]);
  expect(plan.reports.map(({ id }) => id)).toEqual(['rpt_1']);
  expect(plan.open.map(({ id }) => id)).toEqual(['rpt_2']);
  expect(plan.withoutFiles).toEqual([]);
});

it('names a file that came twice once', () => {
  const builder = aFrozenQuarter();
  const again = builder.ledger.receipts.get('rct_1');
  if (!again) throw new Error('no receipt');
  putRecord(builder.ledger, 'receipts', 'rct_9', { ...again, id: 'rct_9' });
  const { files } = archivePlan(builder.ledger, builder.quarter(3));
  expect(files.filter(({ folder }) => folder === '报送原件')).toHaveLength(2);
});

it('lists files with their hashes, reminders and steps; what is missing says why', () => {
  const builder = aFrozenQuarter();
  const plan = archivePlan(builder.ledger, builder.quarter(3));
  const files = plan.files.map((file, index): ArchivedFile => {
    const gone = index === 1;
    return { ...file, savedAs: gone ? '' : file.name, size: 10 + index, problem: gone ? '保存的原件找不到了。' : '' };
  });
  const signing = { at: AT, by: '周文', offsetMinutes: 480 };
  const { sheets } = archiveWorkbook(builder.ledger, builder.quarter(3), plan, files, signing);
  const rowsOf = (name: string): string[][] =>
    (sheets.find((sheet) => sheet.name === name)?.rows ?? [])
      .slice(2)
      .map(({ cells }) => cells.map((cell) => (cell?.type === 'text' ? cell.text : '')));
  expect(rowsOf('归档目录')[0]?.slice(1)).toEqual(['报告', '报告.docx', '定稿 Word', '进展情况报告', '10', hash('a')]);
  expect(rowsOf('归档目录')[1]?.[5]).toBe('保存的原件找不到了。');
  expect(rowsOf('催报记录')).toEqual([
    ['1', '2023年9月26日 09:30', '嘉兴市司法局基层工作处', '电话', '李明', '答复明日报送'],
  ]);
  expect(rowsOf('办理过程')).toEqual([['进展情况报告', '定稿', '第2稿', '2023年10月10日 10:00', '周文', '补报']]);
  expect(rowsOf('更正记录')[0]?.[0]).toBe('（无）');
});
