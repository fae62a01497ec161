// What a report of a kind can be about in a period: the whole of it, or one project, unit or 督办 at a time.
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import type { Report, ReportKind } from '../ledger/report.ts';
import { gatherFacts } from '../standing/facts.ts';
import { projectStanding, type ProjectStanding } from '../standing/project-standing.ts';
import { isCounted } from '../standing/statistics.ts';
import { kindInfo, WHOLE_PERIOD, type ReportSubject } from './kinds.ts';

export type SubjectChoice = ReportSubject & {
  /** As a list shows it: 14 集体土地征收规范指引; empty for the whole period. */
  readonly name: string;
  /** Written when all are written at once: a 结项表 of a project that is done, not of all thirty. */
  readonly suggested: boolean;
};

/** The subjects in the order of the list; none where nothing calls for such a document. */
export function reportSubjects(ledger: Ledger, period: Period, kind: ReportKind): SubjectChoice[] {
  const { about } = kindInfo(kind);
  if (about === 'period' || about === 'year') return [{ ...WHOLE_PERIOD, name: '', suggested: true }];
  const standings = gatherFacts(ledger, period).map(projectStanding).filter(isCounted);
  if (about === 'unit') return missingUnits(ledger, standings);
  if (about === 'supervision') return supervisionSubjects(ledger, period, standings);
  return standings.map((standing) => ({
    ...projectSubject(standing),
    suggested: kind !== 'closingForm' || standing.status === 'done',
  }));
}

function projectSubject({ project }: ProjectStanding): SubjectChoice {
  return { ...WHOLE_PERIOD, projectId: project.id, name: `${project.number} ${project.title}`, suggested: true };
}

/** Units that lead a project which is not reported, in the order of the directory. */
function missingUnits(ledger: Ledger, standings: readonly ProjectStanding[]): SubjectChoice[] {
  const missing = new Set(
    standings
      .filter(({ status }) => status === 'notReported')
      .flatMap(({ project }) => project.leadUnitIds.slice(0, 1)),
  );
  return recordsOf(ledger, 'units')
    .filter(({ id }) => missing.has(id))
    .sort((a, b) => a.order - b.order)
    .map(({ id, shortName }) => ({ ...WHOLE_PERIOD, unitId: id, name: shortName, suggested: true }));
}

/** The matters that were open in the period, then projects behind plan that no open matter is about yet. */
function supervisionSubjects(ledger: Ledger, period: Period, standings: readonly ProjectStanding[]): SubjectChoice[] {
  const open = recordsOf(ledger, 'supervisions')
    .filter(({ yearId, closedOn }) => yearId === period.yearId && (closedOn === null || closedOn >= period.from))
    .sort((a, b) => a.number - b.number);
  const covered = new Set<string | null>(
    open.filter(({ closedOn }) => closedOn === null).map(({ projectId }) => projectId),
  );
  const late = standings.filter(({ status, project }) => status === 'behind' && !covered.has(project.id));
  return [
    ...open.map(({ id, number, matter, closedOn }) => ({
      ...WHOLE_PERIOD,
      supervisionId: id,
      name: `第${number}号 ${matter}`,
      suggested: closedOn === null,
    })),
    ...late.map(projectSubject),
  ];
}

export function sameSubject(a: ReportSubject, b: ReportSubject): boolean {
  return a.projectId === b.projectId && a.unitId === b.unitId && a.supervisionId === b.supervisionId;
}

/** The record of a period's report: of several, the one that no other corrects. */
export function findReport(
  ledger: Ledger,
  periodId: Period['id'],
  kind: ReportKind,
  subject: ReportSubject = WHOLE_PERIOD,
): Report | null {
  const all = recordsOf(ledger, 'reports').filter(
    (one) => one.periodId === periodId && one.kind === kind && sameSubject(one, subject),
  );
  const corrected = new Set(all.map(({ corrects }) => corrects));
  return all.filter(({ id }) => !corrected.has(id)).at(-1) ?? null;
}
