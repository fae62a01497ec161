// Forms out: a unit's own rows alone, text that stays text, and the way back by our own writer.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../shared/base/ids.ts';
import { withVersions } from '../../../shared/exchange/apply-plan.ts';
import { buildForm } from '../../../shared/exchange/build-form.ts';
import { formDocument } from '../../../shared/exchange/form-document.ts';
import { figureCellKey, rowCellKey, type FormModel } from '../../../shared/exchange/form-model.ts';
import { formFileName } from '../../../shared/exchange/form-title.ts';
import { formWorkbook } from '../../../shared/exchange/form-workbook.ts';
import { parseForm } from '../../../shared/exchange/parse-form.ts';
import type { ParsedForm } from '../../../shared/exchange/parsed-form.ts';
import { planExchange } from '../../../shared/exchange/plan-exchange.ts';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import { DEFAULT_SETTINGS } from '../../../shared/ledger/settings.ts';
import type { Submission } from '../../../shared/ledger/submission.ts';
import { readWorkbook } from '../../../shared/office/read/read-workbook.ts';
import { writeDocx } from '../../../shared/office/write/write-docx.ts';
import { writeXlsx } from '../../../shared/office/write/write-xlsx.ts';
import { FormOffice } from '../../builders/form-office.ts';

const FILE = { name: 'a.xlsx', hash: 'a'.repeat(64) };

async function bytesOf(form: FormModel): Promise<Uint8Array> {
  const bytes = await writeXlsx(formWorkbook(form));
  if (!bytes.ok) throw new Error(bytes.error.type);
  return bytes.value;
}

async function partsOf(form: FormModel): Promise<Map<string, string>> {
  return new Map(Object.entries(unzipSync(await bytesOf(form))).map(([name, part]) => [name, strFromU8(part)]));
}

async function readBack(office: FormOffice, form: FormModel) {
  const raw = readWorkbook(await bytesOf(form));
  if (!raw.ok) throw new Error(raw.error.type);
  return parseForm(raw.value, FILE, office.book);
}

function withProgress(form: FormModel, progress: string): FormModel {
  const [first, ...others] = form.projects;
  if (!first) throw new Error('no project');
  return { ...form, projects: [{ ...first, texts: { ...first.texts, progress } }, ...others] };
}

/** As a form of another program: whatever stands in it was given. */
function withoutBases(form: ParsedForm): ParsedForm {
  return { ...form, meta: form.meta && { ...form.meta, bases: new Map() } };
}

function sent(office: FormOffice, fields: Partial<Submission>): Submission {
  const submission: Submission = {
    id: 'sub_1',
    yearId: office.year.id,
    projectId: 'prj_1',
    periodId: office.period.id,
    unitId: office.aid.id,
    version: 1,
    receivedAt: '2023-09-20T01:00:00.000Z',
    fileName: '',
    fileHash: null,
    progress: '第一版进展',
    results: '',
    problems: '',
    nextSteps: '第一版打算',
    coordination: '',
    completion: null,
    figures: [],
    goals: [],
    filler: '',
    phone: '',
    reviewer: '',
    ...fields,
  };
  putRecord(office.ledger, 'submissions', submission.id, submission);
  return submission;
}

describe('a form', () => {
  it('holds the rows of its unit alone, in hidden sheets too', async () => {
    const office = new FormOffice();
    const all = [...(await partsOf(office.form())).values()].join('\n');
    expect(all).toContain('司法协理员试点');
    expect(all).not.toContain('公证');
    expect(all).not.toContain('prj_5');
    expect(all).not.toContain('unt_not');
    const other = [...(await partsOf(office.form(office.notaries))).values()].join('\n');
    expect(other).toContain('公证参与诉前调解');
    expect(other).not.toContain('司法协理员试点');
  });

  it('has hidden sheets, a hidden column of ids, locked and open cells, drop-downs', async () => {
    const parts = await partsOf(new FormOffice().form());
    expect(parts.get('xl/workbook.xml')).toMatch(/name="_dict"[^>]*state="hidden"/);
    expect(parts.get('xl/workbook.xml')).toMatch(/name="_meta"[^>]*state="veryHidden"/);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(/<col min="1" max="1"[^>]*hidden="1"/);
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).toContain('orientation="landscape"');
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('&quot;已完成,推进中,未启动&quot;');
    expect(parts.get('xl/styles.xml')).toContain('<protection locked="0"/>');
  });

  it('is named by period, book, unit, version and day', () => {
    const office = new FormOffice();
    expect(formFileName(office.form())).toBe('2023年第三季度_重点项目进展_法援中心_v1_20230918.xlsx');
    putRecord(office.ledger, 'dispatches', 'dsp_1', {
      id: 'dsp_1',
      yearId: office.year.id,
      periodId: office.period.id,
      unitId: office.aid.id,
      version: 1,
      kind: 'form',
      at: '2023-09-18T01:00:00.000Z',
      deadline: office.period.fillDeadline,
      fileName: formFileName(office.form()),
      note: '',
    });
    expect(formFileName(office.form())).toBe('2023年第三季度_重点项目进展_法援中心_v2_20230918.xlsx');
  });

  it.each(['=1+1', '+86', '-5', '@SUM(A1)', '\t=2', '＝1＋1', "=cmd|' /C calc'!A0", '=HYPERLINK("http://a","b")'])(
    'keeps %j as text in every part that it is written to',
    async (text) => {
      const office = new FormOffice();
      sent(office, { progress: text, filler: text });
      const project = office.ledger.projects.get('prj_1');
      if (!project) throw new Error('no project');
      putRecord(office.ledger, 'projects', project.id, { ...project, title: `${text}项目` });
      const form = office.form(office.aid, { remarks: [{ cell: rowCellKey('prj_1', 'progress'), words: text }] });
      const parts = await partsOf(form);
      for (const [name, part] of parts) {
        if (name.startsWith('xl/worksheets/')) expect(part).not.toMatch(/<f[ >]/);
        expect(name).not.toMatch(/externalLink|vbaProject/);
      }
      expect([...parts.values()].join('')).not.toContain('<hyperlink');
      expect((await readBack(office, form)).rows[0]?.cells.progress?.value).toBe(text);
    },
  );

  it('comes back as it went out: nothing is given', async () => {
    const office = new FormOffice();
    sent(office, { goals: [], figures: [{ indicatorId: 'ind_1', value: 2, lastYearValue: null }], completion: 45.5 });
    const plan = planExchange(office.ledger, office.period, [await readBack(office, office.form())]);
    expect(plan.files[0]?.counts).toEqual({ read: 4, created: 0, changed: 0, unchanged: 4, rejected: 0 });
    expect(plan.cells).toEqual([]);
  });

  it('knows a cell that was left alone from one that says the old words again', async () => {
    const office = new FormOffice();
    sent(office, {});
    const form = await readBack(office, office.form());
    // Meanwhile another file of the unit brought a second version.
    sent(office, { id: 'sub_2', version: 2, nextSteps: '第二版打算' });
    const rows = form.rows.map((row) =>
      row.keys.id === 'prj_1' && row.cells.progress
        ? { ...row, cells: { ...row.cells, progress: { ...row.cells.progress, value: '改过的进展' } } }
        : row,
    );
    const plan = planExchange(office.ledger, office.period, [{ ...form, rows }]);
    expect(plan.files[0]?.returns[0]?.given.row).toEqual({ progress: '改过的进展' });
    expect(plan.cells.map(({ theirs }) => theirs)).toEqual(['改过的进展']);
  });

  it('finds a figure again whose indicator was joined with another since', async () => {
    const office = new FormOffice();
    const form = office.form();
    const filled = { ...form, figures: form.figures.map((figure) => ({ ...figure, value: 3 })) };
    const parsed = await readBack(office, filled);
    const target = office.ledger.targets.get('tgt_1');
    const indicator = office.ledger.indicators.get('ind_1');
    if (!target || !indicator || !parsed.meta) throw new Error('no figure');
    putRecord(office.ledger, 'indicators', 'ind_joined', { ...indicator, id: 'ind_joined' });
    putRecord(office.ledger, 'targets', target.id, { ...target, indicatorId: 'ind_joined' });
    const plan = planExchange(office.ledger, office.period, [
      { ...parsed, meta: { ...parsed.meta, bases: new Map() } },
    ]);
    expect(
      plan.cells.filter(({ projectId }) => projectId === 'prj_1').map(({ field, theirs }) => [field, theirs]),
    ).toContainEqual([{ type: 'figure', indicatorId: 'ind_joined', of: 'value' }, 3]);
    expect(plan.files[0]?.issues.map(({ type }) => type)).not.toContain('unmatchedFigure');
  });

  it('takes an old version’s figure of a joined indicator for the new one’s', async () => {
    const office = new FormOffice();
    sent(office, { figures: [{ indicatorId: 'ind_gone', value: 3, lastYearValue: null }] });
    expect(office.form().figures.find(({ indicatorId }) => indicatorId === 'ind_1')?.value).toBe(3);
  });

  it('goes back with comments at the cells and a list of them', async () => {
    const office = new FormOffice();
    sent(office, {});
    const remarks = [
      { cell: rowCellKey('prj_1', 'progress'), words: '写明招录人数' },
      { cell: figureCellKey('ind_1', 'value'), words: '与文字不符' },
    ];
    const form = office.form(office.aid, { remarks, kind: 'returned' });
    const parts = await partsOf(form);
    expect(parts.get('xl/comments1.xml')).toContain('退回修改：写明招录人数');
    expect([...parts.keys()].filter((name) => name.startsWith('xl/comments'))).toHaveLength(2);
    expect(parts.get('xl/workbook.xml')).toContain('退回意见');
    expect(formFileName(form)).toContain('_退回修改_v1_');
    // What is said on it is no data.
    const parsed = await readBack(office, form);
    expect(parsed.rows).toHaveLength(4);
    expect(planExchange(office.ledger, office.period, [parsed]).cells).toEqual([]);
  });

  it('goes back with what was sent and is compared with what the ledger has', async () => {
    const office = new FormOffice();
    sent(office, {});
    const coming = await readBack(office, withProgress(office.form(), '第二版进展'));
    // As an officer does: sent back before it is written to the ledger.
    const plan = planExchange(office.ledger, office.period, [withoutBases(coming)]);
    const context = { at: '2023-09-21T01:00:00.000Z', random: seededRandom('returned') };
    const after = withVersions(office.ledger, plan, context);
    const options = { at: context.at, day: '2023-09-21' as const, exportId: 'exp_returned', kind: 'returned' as const };
    const returned = buildForm(after, office.period, office.aid, { ...options, held: office.form() });
    if (!returned) throw new Error('no form');
    expect(returned.projects[0]?.texts.progress).toBe('第二版进展');
    const back = planExchange(office.ledger, office.period, [await readBack(office, returned)]);
    expect(back.cells.map(({ field, theirs }) => [field, theirs])).toEqual([
      [{ type: 'entry', field: 'progress' }, '第二版进展'],
    ]);
    expect(office.ledger.submissions.size).toBe(1);
  });

  it('comes back from Word by 序号 and name', async () => {
    const office = new FormOffice();
    const form = office.form();
    const filled = {
      ...form,
      projects: form.projects.map((project) => ({ ...project, texts: { progress: `进展${project.number}\n第二段` } })),
    };
    const options = {
      fonts: DEFAULT_SETTINGS.fonts,
      layout: { ...DEFAULT_SETTINGS.layout, letterhead: 'none' as const },
    };
    const bytes = await writeDocx(formDocument(filled, options));
    const raw = bytes.ok ? readWorkbook(bytes.value) : null;
    if (!raw?.ok) throw new Error('not read');
    const plan = planExchange(office.ledger, office.period, [parseForm(raw.value, FILE, office.book)]);
    expect(plan.files[0]?.unitId).toBe('unt_aid');
    expect(
      plan.cells
        .filter(({ field }) => field.type === 'entry' && field.field === 'progress')
        .map(({ theirs }) => theirs),
    ).toEqual([1, 2, 3, 4].map((number) => `进展${number}\n第二段`));
  });
});
