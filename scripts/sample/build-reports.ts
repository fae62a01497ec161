// 项目变动, 定稿的报告 with their 文号, and a 督办 of the sample year. The files of the frozen reports are the
// program's to make: their bytes and hashes are not invented here.
import type { Ledger } from '../../shared/ledger/ledger.ts';
import { newReport } from '../../shared/ledger/report.ts';
import { targetIdOf } from './build-figures.ts';
import { issuerId, unitId } from './build-office.ts';
import type { SampleYear } from './build-projects.ts';
import { CORRECTION, FROZEN_REPORTS, LEAD_CHANGE, SUPERVISIONS, TARGET_CHANGE } from './content/changes.ts';
import { OFFICE_NAME, OPERATOR } from './content/office.ts';
import { addRecord, moment, requireValue, sampleId } from './sample-ledger.ts';

export function addChanges(ledger: Ledger, { year, projects, periods }: SampleYear): void {
  const projectOf = (number: number) => requireValue(projects.get(number), `project ${number}`).id;
  const { project: changed, figure, ...target } = TARGET_CHANGE;
  addRecord(ledger, 'projectChanges', {
    id: sampleId('chg', figure),
    yearId: year.id,
    projectId: projectOf(changed),
    kind: 'targetChanged',
    targetId: targetIdOf(figure),
    ...target,
  });
  const { project: moved, ...lead } = LEAD_CHANGE;
  addRecord(ledger, 'projectChanges', {
    id: sampleId('chg', `${moved}/牵头`),
    yearId: year.id,
    projectId: projectOf(moved),
    kind: 'leadChanged',
    targetId: null,
    valueBefore: null,
    valueAfter: null,
    ...lead,
  });
  for (const { project: supervised, unit, ...matter } of SUPERVISIONS) {
    addRecord(ledger, 'supervisions', {
      id: sampleId('spv', String(matter.number)),
      yearId: year.id,
      projectId: projectOf(supervised),
      unitId: unitId(unit),
      ...matter,
      closedOn: null,
    });
  }
  const { project: corrected, quarter, at, ...correction } = CORRECTION;
  addRecord(ledger, 'corrections', {
    id: sampleId('cor', `${corrected}/${quarter}`),
    yearId: year.id,
    periodId: requireValue(periods[quarter - 1], 'period').id,
    projectId: projectOf(corrected),
    at: moment(at),
    by: OPERATOR,
    ...correction,
    reportId: null,
  });
}

export function addFrozenReports(ledger: Ledger, { year, periods }: SampleYear): void {
  for (const { quarter, state, draft, date, number, frozenAt } of FROZEN_REPORTS) {
    const id = sampleId('rpt', `${year.year}/${quarter}`);
    addRecord(
      ledger,
      'reports',
      newReport({
        id,
        yearId: year.id,
        periodId: requireValue(periods[quarter - 1], 'period').id,
        kind: 'quarterlyReport',
        issuerId: issuerId('bureau'),
        recipient: '嘉兴市人民政府',
        state,
        draft,
        date,
        frozenAt: moment(frozenAt),
      }),
    );
    addRecord(ledger, 'documentNumbers', {
      id: sampleId('num', `${OFFICE_NAME}/${number}`),
      issuerId: issuerId('bureau'),
      year: year.year,
      number,
      reportId: id,
      issuedOn: date,
    });
  }
}
