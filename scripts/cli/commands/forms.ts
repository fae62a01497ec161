import { join } from 'node:path';
import { seededRandom } from '../../../shared/base/ids.ts';
import { localDay } from '../../../shared/base/dates.ts';
import { buildForms, projectsWithoutUnit, unitsWithForms } from '../../../shared/exchange/build-form.ts';
import { formDocument } from '../../../shared/exchange/form-document.ts';
import type { FormModel } from '../../../shared/exchange/form-model.ts';
import { formFileName } from '../../../shared/exchange/form-title.ts';
import { formWorkbook } from '../../../shared/exchange/form-workbook.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../../../shared/ledger/settings.ts';
import type { Unit } from '../../../shared/ledger/unit.ts';
import type { Period } from '../../../shared/ledger/period.ts';
import { problemText } from '../../../shared/messages/problem.ts';
import { describeWriteError } from '../../../shared/messages/write-problems.ts';
import { writeDocx } from '../../../shared/office/write/write-docx.ts';
import { writeXlsx } from '../../../shared/office/write/write-xlsx.ts';
import { Refusal, type Call, type Command } from '../command.ts';
import { makeFolder, writeFileSafely } from '../files.ts';
import { LEDGER_OPTIONS, openLedger, openPeriod, PERIOD_OPTION, type OpenLedger } from '../open-ledger.ts';

/** Minutes east of Greenwich: the command line speaks of days in China. */
const CHINA = 480;

export const formsCommand: Command = {
  name: 'forms',
  usage: '--ledger LEDGER.json --period 2023Q3 --out DIR [--unit NAME] [--word]',
  words: '按单位生成一期的填报表（Excel）',
  positionals: 0,
  options: [
    ...LEDGER_OPTIONS,
    PERIOD_OPTION,
    { name: 'out', value: 'DIR', required: true, words: '写到哪个文件夹' },
    { name: 'unit', value: 'NAME', required: false, words: '只要这个单位的（全称或简称；默认每个单位一份）' },
    { name: 'word', value: null, required: false, words: '另给每个单位写一份 Word 表格' },
  ],
  run: async (call) => {
    const open = await openLedger(call);
    const period = openPeriod(call, open);
    const units = chooseUnits(call, open, period);
    // The same ledger at the same moment gives the same bytes.
    const random = seededRandom(`${period.id}|${call.now}`);
    const forms = buildForms(open.ledger, period, units, () => ({
      at: call.now,
      day: localDay(call.now, CHINA),
      exportId: `exp_${Math.floor(random() * 2 ** 40).toString(36)}`,
    }));
    const folder = call.path(call.required('out'));
    await makeFolder(folder);
    const files = [];
    for (const form of forms) {
      const bytes = await writeXlsx(formWorkbook(form));
      if (!bytes.ok) {
        if (bytes.error.type === 'cancelled') throw new Error('writing was cancelled, and nobody could have');
        throw new Refusal(bytes.error.type, problemText(describeWriteError(bytes.error)));
      }
      const path = join(folder, formFileName(form));
      await writeFileSafely(path, bytes.value);
      if (call.flag('word')) await writeWord(open.ledger, form, join(folder, formFileName(form, 'docx')));
      files.push({ unit: form.unit.shortName, projects: form.projects.length, path });
    }
    const without = projectsWithoutUnit(open.ledger, period).map(({ number }) => number);
    if (without.length > 0) call.say(`没有牵头单位、不在任何填报表里的项目：${without.join('、')}。`);
    return { files, withoutUnit: without };
  },
};

async function writeWord(ledger: Ledger, form: FormModel, path: string): Promise<void> {
  const { fonts, layout } = ledger.settings.get(SETTINGS_ID) ?? DEFAULT_SETTINGS;
  const bytes = await writeDocx(formDocument(form, { fonts, layout: { ...layout, letterhead: 'none' } }));
  if (!bytes.ok) throw new Error('writing was cancelled, and nobody could have');
  await writeFileSafely(path, bytes.value);
}

function chooseUnits(call: Call, { ledger }: OpenLedger, period: Period): Unit[] {
  const units = unitsWithForms(ledger, period);
  const wanted = call.option('unit');
  if (wanted === undefined) return units;
  const unit = units.find(({ fullName, shortName }) => fullName === wanted || shortName === wanted);
  if (unit) return [unit];
  throw new Refusal(
    'noSuchUnit',
    `这一期没有要“${wanted}”填报的项目。有的单位是：${units.map(({ shortName }) => shortName).join('、') || '无'}。`,
  );
}
