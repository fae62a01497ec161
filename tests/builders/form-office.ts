// The office of the form fixtures: two units, five projects, figures and goals; forms of it lie in tests/fixtures/forms.
import { buildForm } from '../../shared/exchange/build-form.ts';
import type { FormModel } from '../../shared/exchange/form-model.ts';
import { putRecord } from '../../shared/ledger/ledger.ts';
import type { Period } from '../../shared/ledger/period.ts';
import { newUnit, type Unit } from '../../shared/ledger/unit.ts';
import { LedgerBuilder } from './ledger.ts';

export class FormOffice extends LedgerBuilder {
  readonly period: Period;
  readonly aid: Unit;
  readonly notaries: Unit;

  constructor() {
    super();
    this.period = this.quarter(3);
    this.aid = newUnit({ id: 'unt_aid', fullName: '嘉兴市法律援助中心', shortName: '法援中心', liaison: '王志明' });
    this.notaries = newUnit({ id: 'unt_not', fullName: '嘉兴市公证处', shortName: '公证处', order: 1 });
    for (const unit of [this.aid, this.notaries]) putRecord(this.ledger, 'units', unit.id, unit);
    const lead = { leadUnitIds: [this.aid.id] };
    const first = this.project({ title: '司法协理员试点', ...lead, goalTexts: ['1.印发办法;', '2.培训不少于4次。'] });
    const second = this.project({ title: '法律援助全域通办', ...lead, goalTexts: ['1.市域内通办率达90%。'] });
    this.project({ title: '公共法律服务站点提升', ...lead, goalTexts: ['1.服务群众90万人次。'] });
    this.project({ title: '认罪认罚值班律师全覆盖', ...lead, goalTexts: ['1.全覆盖。'] });
    this.project({ title: '公证参与诉前调解', leadUnitIds: [this.notaries.id] });
    this.figure(first, { name: '培训次数', unit: '次' }, { value: 4, quote: '培训不少于4次' }, null, 1);
    this.figure(second, { name: '市域内通办率', unit: '%', kind: 'level' }, { value: 90, quote: '达90%' }, null);
    const third = this.ledger.projects.get('prj_3');
    if (!third) throw new Error('no third project');
    this.figure(third, { name: '服务人次', unit: '人次' }, { value: 900_000, quote: '90万人次' }, null);
    this.entry(first, { progress: '二季度召开动员会。', nextSteps: '三季度完成招录。' }, 2);
  }

  form(unit: Unit = this.aid, extra: Partial<FormModel> = {}): FormModel {
    const options = { at: '2023-09-18T01:00:00.000Z', day: '2023-09-18' as const, exportId: 'exp_fixture' };
    const form = buildForm(this.ledger, this.period, unit, options);
    if (!form) throw new Error('no form');
    return { ...form, ...extra };
  }
}
