// A quarter's collecting: sixty forms of thirty rows are written, filled, read, planned and applied.
import { seededRandom } from '../../shared/base/ids.ts';
import { applyPlan } from '../../shared/exchange/apply-plan.ts';
import { buildForms } from '../../shared/exchange/build-form.ts';
import { formWorkbook } from '../../shared/exchange/form-workbook.ts';
import { parseForm } from '../../shared/exchange/parse-form.ts';
import { planExchange } from '../../shared/exchange/plan-exchange.ts';
import { copyLedger } from '../../shared/ledger/ledger.ts';
import { readWorkbook } from '../../shared/office/read/read-workbook.ts';
import { writeXlsx } from '../../shared/office/write/write-xlsx.ts';
import { median, print } from './measure.ts';
import { ROWS, sixtyUnits } from './sixty-units.ts';

const AT = '2023-09-25T01:00:00.000Z';

const { ledger, book, period, units } = sixtyUnits();
const options = { at: AT, day: '2023-09-25' as const, exportId: 'exp_bench' };

/** As a unit fills it in: every open text is another. */
function filledForms(): ReturnType<typeof buildForms> {
  return buildForms(ledger, period, units, () => options).map((form) => ({
    ...form,
    projects: form.projects.map((project) => ({
      ...project,
      texts: {
        ...project.texts,
        progress: `9月完成第${project.number}项。${'全面推进各项工作。'.repeat(20)}`,
        nextSteps: '四季度收尾。',
      },
    })),
  }));
}

const files: Uint8Array[] = [];
const write = await median(1, async () => {
  for (const form of filledForms()) {
    const bytes = await writeXlsx(formWorkbook(form));
    if (!bytes.ok) throw new Error(bytes.error.type);
    files.push(bytes.value);
  }
});

const parsed = () =>
  files.map((bytes, index) => {
    const raw = readWorkbook(bytes);
    if (!raw.ok) throw new Error(raw.error.type);
    // The bases written along are the filled texts: without them every cell counts as filled in.
    const form = parseForm(raw.value, { name: `${index}.xlsx`, hash: String(index).padStart(64, '0') }, book);
    return { ...form, meta: form.meta && { ...form.meta, bases: new Map<string, string>() } };
  });

const read = await median(3, async () => parsed());
const forms = parsed();
const plan = planExchange(ledger, period, forms);
const planning = await median(3, async () => planExchange(ledger, period, forms));
const applying = await median(3, async () =>
  applyPlan(copyLedger(ledger), plan, {}, { at: AT, random: seededRandom('bench') }),
);
print(
  `${units.length} forms of ${ROWS} rows (${plan.files.reduce((sum, { counts }) => sum + counts.read, 0)} rows, ${plan.cells.length} cells)`,
  [
    {
      'write ms': Math.round(write),
      'read ms': Math.round(read),
      'plan ms': Math.round(planning),
      'apply ms': Math.round(applying),
    },
  ],
);
