// 交接: what whoever takes over has to know, gathered from the whole data folder.
import { daysBetween, localDay, type Moment } from '../base/dates.ts';
import { quote } from '../base/quote.ts';
import type { Book } from '../ledger/book.ts';
import { isReported } from '../ledger/entry.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { periodName, periodTitle, type Period } from '../ledger/period.ts';
import type { Report } from '../ledger/report.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID, type Settings } from '../ledger/settings.ts';
import { isUnitValidOn, type Unit } from '../ledger/unit.ts';
import type { Year } from '../ledger/year.ts';
import { booksInOrder, periodsOfYear, yearsOfBook } from '../select/places.ts';
import { projectsOfYear } from '../select/projects.ts';
import { unitProgress } from '../select/unit-progress.ts';
import { gatherFacts } from '../standing/facts.ts';
import { projectStanding, type ProjectStanding } from '../standing/project-standing.ts';
import { kindInfo } from './kinds.ts';
import { isFrozen } from './stages.ts';

/** A year of a book with the state of its periods, one line each where work has begun. */
export type HandoverYear = {
  readonly book: Book;
  readonly year: number;
  readonly projects: number;
  readonly periods: readonly string[];
};

/** 未报送, 待判定, 未定稿, 督办, 收发. */
export type OpenMatterKind = '未报送' | '待判定' | '报告未定稿' | '督办未销号' | '来件未办';

export type OpenMatter = {
  readonly kind: OpenMatterKind;
  readonly book: string;
  readonly words: string;
};

export type HandoverFacts = {
  readonly settings: Settings;
  readonly at: Moment;
  readonly years: readonly HandoverYear[];
  readonly matters: readonly OpenMatter[];
  /** Valid units with how many projects of the latest years they lead. */
  readonly units: readonly { readonly unit: Unit; readonly leads: number }[];
  /** 单位模板, 列对应: what was set up by hand. */
  readonly templates: readonly string[];
  readonly mappings: readonly string[];
  readonly operators: readonly { readonly name: string; readonly hasPassword: boolean }[];
  /** Files that go with it: originals, evidence, 定稿. */
  readonly files: number;
};

/** `ledger` holds every year. `timeZoneOffset` in minutes: on which day it is handed over. */
export function gatherHandover(ledger: Ledger, at: Moment, timeZoneOffset: number): HandoverFacts {
  const today = localDay(at, timeZoneOffset);
  const years = booksInOrder(ledger).flatMap((book) => yearsOfBook(ledger, book.id).map((year) => ({ book, year })));
  const latest = years.filter(({ book, year }) => yearsOfBook(ledger, book.id)[0]?.id === year.id);
  const led = new Map<string, number>();
  for (const { year } of latest) {
    for (const { leadUnitIds } of projectsOfYear(ledger, year.id))
      for (const id of leadUnitIds) led.set(id, (led.get(id) ?? 0) + 1);
  }
  return {
    settings: ledger.settings.get(SETTINGS_ID) ?? DEFAULT_SETTINGS,
    at,
    years: years.map(({ book, year }) => handoverYear(ledger, book, year)),
    matters: years.flatMap(({ book, year }) => openMatters(ledger, book, year, today)),
    units: recordsOf(ledger, 'units')
      .filter((unit) => isUnitValidOn(unit, today))
      .sort((a, b) => a.order - b.order)
      .map((unit) => ({ unit, leads: led.get(unit.id) ?? 0 })),
    templates: recordsOf(ledger, 'templates').map(({ name, fileName }) => `${name}（${fileName}）`),
    mappings: recordsOf(ledger, 'columnMappings').map(({ name }) => name),
    operators: recordsOf(ledger, 'operators').map(({ name, password }) => ({ name, hasPassword: password !== null })),
    files: new Set(fileHashes(ledger)).size,
  };
}

function handoverYear(ledger: Ledger, book: Book, year: Year): HandoverYear {
  const projects = projectsOfYear(ledger, year.id);
  const live = new Set<string>(projects.map(({ id }) => id));
  const reported = new Map<string, number>();
  for (const entry of recordsOf(ledger, 'entries')) {
    if (live.has(entry.projectId) && isReported(entry))
      reported.set(entry.periodId, (reported.get(entry.periodId) ?? 0) + 1);
  }
  const periods = periodsOfYear(ledger, year.id);
  const begun = periods.filter(({ id, locked }) => locked || reported.has(id));
  const waiting = periods.length - begun.length;
  return {
    book,
    year: year.year,
    projects: projects.length,
    periods: [
      ...begun.map((period) => {
        const filled = `已填${reported.get(period.id) ?? 0}项，共${projects.length}项`;
        return `${periodName(period)}：${period.locked ? '已定稿' : '未定稿'}，${filled}`;
      }),
      ...(waiting === 0 ? [] : [`其余${waiting}期还没有开始`]),
    ],
  };
}

function openMatters(ledger: Ledger, book: Book, year: Year, today: ReturnType<typeof localDay>): OpenMatter[] {
  const matter = (kind: OpenMatterKind, words: string): OpenMatter => ({
    kind,
    book: `${book.name}${year.year}年`,
    words,
  });
  return [
    ...openPeriods(ledger, year).flatMap((period) => {
      const standings = gatherFacts(ledger, period).map(projectStanding);
      return [
        ...missing(ledger, period, standings).map((words) => matter('未报送', words)),
        ...undetermined(period, standings).map((words) => matter('待判定', words)),
      ];
    }),
    ...recordsOf(ledger, 'reports')
      .filter((report) => report.yearId === year.id && !isFrozen(report))
      .map((report) => matter('报告未定稿', reportWords(ledger, report))),
    ...recordsOf(ledger, 'supervisions')
      .filter(({ yearId, closedOn }) => yearId === year.id && closedOn === null)
      .sort((a, b) => a.number - b.number)
      .map(({ number, unitId, matter: what, due, repliedOn }) => {
        const late = daysBetween(due, today);
        const state = repliedOn !== null ? '已答复，待销号' : late > 0 ? `逾期${late}天` : `${due}到期`;
        return matter('督办未销号', `第${number}号，${unitName(ledger, unitId)}：${what}（${state}）`);
      }),
    ...recordsOf(ledger, 'receipts')
      .filter(({ yearId, kind, state }) => yearId === year.id && kind === 'form' && state !== 'takenOver')
      .filter((one) => ledger.periods.get(one.periodId)?.locked === false)
      .map(({ unitId, periodId, version, state }) => {
        const when = ledger.periods.get(periodId);
        const words = state === 'returned' ? '已退回修改，等重报' : '已收到，还没有采用';
        return matter('来件未办', `${when ? periodName(when) : ''}${unitName(ledger, unitId)}第${version}版：${words}`);
      }),
  ];
}

/** Those that have begun and are not 定稿. Half a month and 截至某日 tell what is new: nobody owes an entry there. */
function openPeriods(ledger: Ledger, year: Year): Period[] {
  const begun = new Set(
    recordsOf(ledger, 'entries')
      .filter(isReported)
      .map(({ periodId }) => periodId),
  );
  return periodsOfYear(ledger, year.id).filter(
    ({ id, locked, kind }) => !locked && begun.has(id) && kind !== 'halfMonth' && kind !== 'asOf',
  );
}

function missing(ledger: Ledger, period: Period, standings: readonly ProjectStanding[]): string[] {
  return unitProgress(standings, ledger, period)
    .filter((unit) => unit.missing.length > 0)
    .map(({ unit, missing: projects }) => {
      const titles = projects.map(({ number, title }) => `${number} ${title}`).join('、');
      return `${periodName(period)}${unit.shortName}${projects.length}项：${titles}`;
    });
}

function undetermined(period: Period, standings: readonly ProjectStanding[]): string[] {
  return standings
    .filter(({ status }) => status === 'undetermined')
    .map(({ project }) => `${periodName(period)}${quote(project.title)}：已报送，进展状态还要人定`);
}

function reportWords(ledger: Ledger, { title, kind, periodId, state, draft }: Report): string {
  const period = ledger.periods.get(periodId);
  const name = title.replaceAll('\n', '') || `${period ? periodTitle(period) : ''}${kindInfo(kind).name}`;
  const states = { draft: '草稿', underReview: '送审中', signed: '已签发，未定稿', final: '', archived: '' } as const;
  return `${name}：第${draft}稿，${states[state]}`;
}

function unitName(ledger: Ledger, id: string): string {
  return ledger.units.get(id)?.shortName ?? '';
}

function fileHashes(ledger: Ledger): string[] {
  return [
    ...(['submissions', 'receipts', 'evidence', 'templates'] as const).flatMap((table) =>
      recordsOf(ledger, table).flatMap((record) =>
        'fileHash' in record && record.fileHash !== null ? [record.fileHash] : [],
      ),
    ),
    ...recordsOf(ledger, 'reports').flatMap(({ files }) => files.map(({ hash }) => hash)),
  ];
}
