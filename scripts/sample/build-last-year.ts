// 2022 of the first book: what the bases of 同比 and the continued projects refer to.
import { newEntry } from '../../shared/ledger/entry.ts';
import { newGoalStatus } from '../../shared/ledger/goal-status.ts';
import { newIndicator } from '../../shared/ledger/indicator.ts';
import { parseItem, type ItemList } from '../../shared/ledger/item-list.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import { newPeriod, type Period } from '../../shared/ledger/period.ts';
import { newProject, projectCode, type Project } from '../../shared/ledger/project.ts';
import { newReading } from '../../shared/ledger/reading.ts';
import { DEFAULT_SETTINGS } from '../../shared/ledger/settings.ts';
import { newTarget } from '../../shared/ledger/target.ts';
import { newYear, type Year } from '../../shared/ledger/year.ts';
import { unitId } from './build-office.ts';
import type { SampleYear } from './build-projects.ts';
import { FIGURES_2022, PROJECTS_2022, type LastYearProject } from './content/last-year.ts';
import { CALENDAR_2023 } from './content/office.ts';
import { UNITS } from './content/units.ts';
import { addRecord, requireValue, sampleId, setRecord } from './sample-ledger.ts';

export function addLastYear(ledger: Ledger, { book, year, projects }: SampleYear): void {
  const last = newYear({ id: sampleId('yer', '重点项目/2022'), bookId: book.id, year: 2022 });
  addRecord(ledger, 'years', last);
  setRecord(ledger, 'years', { ...year, previousYearId: last.id });
  const fields = {
    id: sampleId('per', '重点项目/2022/4'),
    yearId: last.id,
    year: 2022,
    kind: 'quarter' as const,
    index: 4,
  };
  const period = { ...newPeriod(fields, DEFAULT_SETTINGS.deadlines, CALENDAR_2023), locked: true };
  addRecord(ledger, 'periods', period);
  for (const content of PROJECTS_2022) {
    const category = requireValue(
      book.categories.find(({ name }) => name === content.category),
      `category ${content.category}`,
    );
    const project = projectOf(content, last, category.id);
    addRecord(ledger, 'projects', project);
    const next = requireValue(projects.get(content.continuedBy), `project ${content.continuedBy}`);
    setRecord(ledger, 'projects', { ...next, previousProjectId: project.id });
    addYearEnd(ledger, content, project, period.id);
  }
}

function projectOf(content: LastYearProject, year: Year, categoryId: Project['categoryId']): Project {
  const code = projectCode(year.year, content.number);
  const items = (block: string, lines: readonly string[]): ItemList => {
    let count = 0;
    return lines.map((line) => parseItem(line, () => sampleId('itm', `${code}/${block}/${(count += 1)}`)));
  };
  return newProject({
    id: sampleId('prj', code),
    yearId: year.id,
    code,
    number: content.number,
    title: content.title,
    categoryId,
    problems: items('problems', content.problems),
    plan: items('plan', content.plan),
    goals: items(
      'goals',
      content.goals.map(({ text }) => text),
    ),
    leadUnitIds: [unitId(content.lead)],
    responsible: UNITS[content.lead].head,
    due: '2022-12-31',
  });
}

function addYearEnd(ledger: Ledger, content: LastYearProject, project: Project, periodId: Period['id']): void {
  const { progress, results, nextSteps, completion } = content;
  const place = { yearId: project.yearId, projectId: project.id, periodId };
  addRecord(
    ledger,
    'entries',
    newEntry({
      ...place,
      progress,
      results,
      nextSteps,
      completion,
      filler: UNITS[content.lead].liaison,
      phone: UNITS[content.lead].phone,
      reviewer: UNITS[content.lead].head,
      filledOn: '2022-12-26',
    }),
  );
  content.goals.forEach((goal, index) => {
    addRecord(
      ledger,
      'goalStatuses',
      newGoalStatus({
        ...place,
        goalItemId: requireValue(project.goals[index], 'goal').id,
        state: goal.done === null ? 'inProgress' : 'done',
        date: goal.done,
        sentence: goal.sentence,
      }),
    );
  });
  for (const figure of FIGURES_2022.filter(({ at }) => at[0] === content.number)) {
    const { name, unit, kind, quote, target, value } = figure;
    const indicatorId = sampleId('ind', `2022/${name}`);
    addRecord(ledger, 'indicators', newIndicator({ id: indicatorId, yearId: project.yearId, name, unit, kind }));
    addRecord(
      ledger,
      'targets',
      newTarget({
        id: sampleId('tgt', `2022/${name}`),
        yearId: project.yearId,
        projectId: project.id,
        indicatorId,
        goalItemId: requireValue(project.goals[figure.at[1] - 1], 'goal').id,
        quote,
        comparator: '>=',
        value: target,
      }),
    );
    addRecord(ledger, 'readings', newReading({ yearId: project.yearId, indicatorId, periodId, value }));
  }
}
