// A small valid ledger: one book, one year, four quarters; projects and what belongs to them on demand.
import { makeId, seededRandom } from '../../shared/base/ids.ts';
import { newBook, type Book } from '../../shared/ledger/book.ts';
import { newEntry, type Entry } from '../../shared/ledger/entry.ts';
import { newGoalStatus, type GoalState } from '../../shared/ledger/goal-status.ts';
import { newIndicator, type Indicator } from '../../shared/ledger/indicator.ts';
import { parseItem } from '../../shared/ledger/item-list.ts';
import { emptyLedger, putRecord, type Ledger } from '../../shared/ledger/ledger.ts';
import type { Milestone } from '../../shared/ledger/milestone.ts';
import { newPeriod, type Period } from '../../shared/ledger/period.ts';
import { newProject, projectCode, type Project } from '../../shared/ledger/project.ts';
import { newReading, type Reading } from '../../shared/ledger/reading.ts';
import { DEFAULT_SETTINGS } from '../../shared/ledger/settings.ts';
import { newTarget, type Target } from '../../shared/ledger/target.ts';
import { newYear, type Year } from '../../shared/ledger/year.ts';

export class LedgerBuilder {
  readonly ledger: Ledger = emptyLedger();
  readonly book: Book;
  readonly year: Year;
  readonly periods: readonly Period[];
  private readonly random = seededRandom('builder');

  constructor(bookFields: Partial<Book> = {}) {
    const categories = [
      { id: 'cat_a' as const, name: '创新类' },
      { id: 'cat_b' as const, name: '攻坚类' },
    ];
    this.book = newBook({ id: 'bok_1', name: '重点项目', categories, ...bookFields });
    this.year = newYear({ id: 'yer_2023', bookId: this.book.id, year: 2023 });
    this.periods = [1, 2, 3, 4].map((index) =>
      newPeriod(
        { id: `per_2023q${index}`, yearId: this.year.id, year: 2023, kind: 'quarter', index },
        DEFAULT_SETTINGS.deadlines,
        { holidays: [], workdays: [] },
      ),
    );
    putRecord(this.ledger, 'settings', DEFAULT_SETTINGS.id, DEFAULT_SETTINGS);
    putRecord(this.ledger, 'books', this.book.id, this.book);
    putRecord(this.ledger, 'years', this.year.id, this.year);
    for (const period of this.periods) putRecord(this.ledger, 'periods', period.id, period);
  }

  quarter(index: number): Period {
    const period = this.periods[index - 1];
    if (!period) throw new RangeError(`no quarter ${index}`);
    return period;
  }

  /** A project at the end of the list, with a goal per text given. */
  project(fields: Partial<Project> & { goalTexts?: readonly string[] } = {}): Project {
    const { goalTexts = ['1.印发办法;', '2.培训不少于4次。'], ...rest } = fields;
    const number = this.ledger.projects.size + 1;
    const goals = goalTexts.map((text) => parseItem(text, () => makeId('itm', this.random)));
    const project = newProject({
      id: `prj_${number}`,
      yearId: this.year.id,
      code: projectCode(2023, number),
      number,
      title: `项目${number}`,
      categoryId: 'cat_a',
      goals,
      ...rest,
    });
    putRecord(this.ledger, 'projects', project.id, project);
    return project;
  }

  entry(project: Project, fields: Partial<Entry> = {}, quarter = 3): Entry {
    const owner = { yearId: this.year.id, projectId: project.id, periodId: this.quarter(quarter).id };
    const entry = newEntry({ ...owner, progress: '召开现场会2次。', ...fields });
    putRecord(this.ledger, 'entries', entry.id, entry);
    return entry;
  }

  goal(project: Project, index: number, state: GoalState, quarter = 3): void {
    const item = project.goals[index];
    if (!item) throw new RangeError(`no goal ${index}`);
    const owner = {
      yearId: this.year.id,
      projectId: project.id,
      goalItemId: item.id,
      periodId: this.quarter(quarter).id,
    };
    const status = newGoalStatus({ ...owner, state });
    putRecord(this.ledger, 'goalStatuses', status.id, status);
  }

  /** An indicator with a target on the project's goal `goalIndex`, and its value in a quarter. */
  figure(
    project: Project,
    indicatorFields: Partial<Indicator>,
    targetFields: Partial<Target>,
    reading: Partial<Reading> | null,
    goalIndex = 0,
    quarter = 3,
  ): { indicator: Indicator; target: Target } {
    const serial = this.ledger.indicators.size + 1;
    const indicator = newIndicator({
      id: `ind_${serial}`,
      yearId: this.year.id,
      name: `指标${serial}`,
      unit: '个',
      kind: 'count',
      ...indicatorFields,
    });
    const goalItemId = project.goals[goalIndex]?.id ?? 'itm_none';
    const target = newTarget({
      id: `tgt_${serial}`,
      yearId: this.year.id,
      projectId: project.id,
      indicatorId: indicator.id,
      goalItemId,
      quote: '',
      comparator: '>=',
      value: 100,
      ...targetFields,
    });
    putRecord(this.ledger, 'indicators', indicator.id, indicator);
    putRecord(this.ledger, 'targets', target.id, target);
    if (reading) {
      const record = newReading({
        yearId: this.year.id,
        indicatorId: indicator.id,
        periodId: this.quarter(quarter).id,
        ...reading,
      });
      putRecord(this.ledger, 'readings', record.id, record);
    }
    return { indicator, target };
  }

  milestone(project: Project, fields: Pick<Milestone, 'due'> & Partial<Milestone>): Milestone {
    const serial = this.ledger.milestones.size + 1;
    const milestone: Milestone = {
      id: `mst_${serial}`,
      yearId: this.year.id,
      projectId: project.id,
      goalItemId: null,
      title: `节点${serial}`,
      dueWords: '',
      doneOn: null,
      note: '',
      ...fields,
    };
    putRecord(this.ledger, 'milestones', milestone.id, milestone);
    return milestone;
  }

  issuer(): void {
    putRecord(this.ledger, 'issuers', 'iss_1', {
      id: 'iss_1',
      name: '嘉兴市司法局',
      order: 0,
      mark: '嘉司',
      recipient: '嘉兴市人民政府',
      signatory: '',
      system: '全市司法行政系统',
      printOffice: '',
      copyTo: '',
    });
  }
}
