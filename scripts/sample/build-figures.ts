// 指标, 目标值 and 指标值 of the sample year, and its 节点.
import type { Ledger } from '../../shared/ledger/ledger.ts';
import { newIndicator, type Indicator } from '../../shared/ledger/indicator.ts';
import { newReading } from '../../shared/ledger/reading.ts';
import { newTarget, type Target } from '../../shared/ledger/target.ts';
import type { SampleYear } from './build-projects.ts';
import type { FigureContent, ReadingContent } from './content/content-types.ts';
import { FIGURES } from './content/figures.ts';
import { MILESTONES } from './content/milestones.ts';
import { addRecord, requireValue, sampleId } from './sample-ledger.ts';

type Measured = Extract<FigureContent, { name: string }>;

export function indicatorIdOf(figure: FigureContent): Indicator['id'] {
  return sampleId('ind', 'sameAs' in figure ? figure.sameAs : figure.key);
}

export function targetIdOf(key: string): Target['id'] {
  return sampleId('tgt', key);
}

/** The two numbers of a reading; nothing reported gives null. */
export function readingOf(content: ReadingContent): { value: number; lastYearValue: number | null } | null {
  if (content === null) return null;
  return typeof content === 'number'
    ? { value: content, lastYearValue: null }
    : { value: content[0], lastYearValue: content[1] };
}

/** The figures of a project with the values that its unit reports; a measure of another project is not sent again. */
export function figuresOf(number: number): readonly Measured[] {
  return FIGURES.filter((figure): figure is Measured => figure.at[0] === number && 'name' in figure);
}

export function addFigures(ledger: Ledger, sample: SampleYear): void {
  for (const figure of FIGURES) if ('name' in figure) addIndicator(ledger, sample, figure);
  for (const figure of FIGURES) addTarget(ledger, sample, figure);
  for (const milestone of MILESTONES) {
    const [number, goal] = milestone.at;
    const project = requireValue(sample.projects.get(number), `project ${number}`);
    addRecord(ledger, 'milestones', {
      id: sampleId('mst', `${number}/${milestone.title}`),
      yearId: sample.year.id,
      projectId: project.id,
      goalItemId: goal === null ? null : requireValue(project.goals[goal - 1], `goal ${number}.${goal}`).id,
      title: milestone.title,
      due: milestone.due,
      dueWords: milestone.dueWords,
      doneOn: milestone.doneOn,
      note: milestone.note ?? '',
    });
  }
}

function addIndicator(ledger: Ledger, { year, periods }: SampleYear, figure: Measured): void {
  const id = indicatorIdOf(figure);
  addRecord(
    ledger,
    'indicators',
    newIndicator({
      id,
      yearId: year.id,
      name: figure.name,
      unit: figure.unit,
      kind: figure.kind,
      definition: figure.definition ?? '',
      source: figure.source ?? '',
      lastYearValue: figure.lastYearValue ?? null,
    }),
  );
  figure.readings.forEach((content, index) => {
    const reading = readingOf(content);
    if (reading === null) return;
    const place = { yearId: year.id, indicatorId: id, periodId: requireValue(periods[index], 'period').id };
    addRecord(ledger, 'readings', newReading({ ...place, ...reading, note: figure.notes?.[index] ?? '' }));
  });
}

function addTarget(ledger: Ledger, { year, projects }: SampleYear, figure: FigureContent): void {
  const [number, goal] = figure.at;
  const project = requireValue(projects.get(number), `project ${number}`);
  const { plan } = figure;
  addRecord(
    ledger,
    'targets',
    newTarget({
      id: targetIdOf(figure.key),
      yearId: year.id,
      projectId: project.id,
      indicatorId: indicatorIdOf(figure),
      goalItemId: requireValue(project.goals[goal - 1], `goal ${number}.${goal}`).id,
      quote: figure.quote,
      comparator: figure.comparator,
      value: figure.value,
      valueMax: figure.valueMax ?? null,
      per: figure.per ?? '',
      due: figure.due ?? null,
      plan: plan ? [plan[0], plan[1], plan[2], plan[3]] : null,
    }),
  );
}
