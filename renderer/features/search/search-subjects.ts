// What can be found from the top bar: this year's projects, the units, and what one can do.
import { quote } from '../../../shared/base/quote.ts';
import { printItem } from '../../../shared/ledger/item-list.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { booksInOrder, periodsOfYear } from '../../../shared/select/places.ts';
import { projectsOfYear } from '../../../shared/select/projects.ts';
import type { SearchSubject } from '../../../shared/select/search.ts';
import { openBook } from '../../actions/places.ts';
import { openDialog } from '../../store/dialog-store.ts';
import type { Place } from '../../store/place.ts';
import { SCREEN_LINES } from '../frame/screens.ts';
import { setView, TEXT_SIZES, viewStore } from '../../store/view-store.ts';
import { TEXT_SIZE_NAMES } from '../settings/display-section.tsx';
import { openSettings } from '../settings/open-settings.ts';
import { SETTINGS_SECTIONS } from '../settings/sections.ts';

export type SearchTarget =
  | { readonly kind: 'project'; readonly project: Project }
  | { readonly kind: 'unit'; readonly unitId: string; readonly count: number }
  | { readonly kind: 'action'; readonly run: () => void; readonly key: string };

type Subject = SearchSubject<SearchTarget>;

/** Everything that can be found, projects first. */
export function searchSubjects(ledger: Ledger, place: Place): Subject[] {
  const projects = projectsOfYear(ledger, place.year.id);
  const categories = new Map<string, string>(place.book.categories.map(({ id, name }) => [id, name]));
  return [
    ...projects.map((project) => projectSubject(ledger, project, categories)),
    ...unitSubjects(ledger, projects),
    ...actionSubjects(ledger, place),
    ...settingsSubjects(),
  ];
}

/** What one can do from here: shown before anything is typed. */
export function actionSubjects(ledger: Ledger, { book, year, period }: Place): Subject[] {
  return [
    ...SCREEN_LINES.map(({ name, screen, shortcut }) => action(`打开${name}`, '', () => setView({ screen }), shortcut)),
    action('下发填报表', '收发', () => setView({ screen: 'exchange', exchangeSide: 'out' })),
    action('收取报送', '收发', () => setView({ screen: 'exchange', exchangeSide: 'in' })),
    action('打开回收站', '', () => openDialog('bin')),
    action('新增项目', '', () => openDialog('newProject'), 'Ctrl+N'),
    ...periodsOfYear(ledger, year.id)
      .filter(({ id }) => id !== period.id)
      .map((other) => action(`换到${periodName(other)}`, '', () => setView({ periodId: other.id }))),
    ...booksInOrder(ledger)
      .filter(({ id }) => id !== book.id)
      .map((other) =>
        action(`换到台账${quote(other.name)}`, other.sample ? '示例' : '', () => void openBook(other.id)),
      ),
    action('使用手册', '帮助', () => openDialog('help'), 'F1'),
    action('新建台账', '', () => openDialog('newBook')),
    action('年度结转', '新建下一年', () => openDialog('rollOver')),
    action('导入台账', 'Excel Word', () => openDialog('import')),
    ...TEXT_SIZES.filter((size) => size !== viewStore.getState().textSize).map((textSize) =>
      action(`文字大小：${TEXT_SIZE_NAMES[textSize]}`, '', () => setView({ textSize })),
    ),
  ];
}

/** The pages of 设置: found by what is set there, not shown before anything is typed. */
function settingsSubjects(): Subject[] {
  return SETTINGS_SECTIONS.map(({ id, name, words }) =>
    action(`设置：${name}`, words.join('、'), () => openSettings(id)),
  );
}

function action(title: string, name: string, run: () => void, key = ''): Subject {
  return { target: { kind: 'action', run, key }, title, names: name === '' ? [] : [name], codes: [], texts: [] };
}

// Printing the items is the long part, and a record that changed is a new object.
const textsOf = new WeakMap<Project, readonly string[]>();

function projectSubject(ledger: Ledger, project: Project, categories: ReadonlyMap<string, string>): Subject {
  const units = [...project.leadUnitIds, ...project.supportUnitIds].flatMap((id) => ledger.units.get(id) ?? []);
  const names = units.map(({ shortName }) => shortName);
  const category = categories.get(project.categoryId);
  return {
    target: { kind: 'project', project },
    title: project.title,
    names: category === undefined ? names : [...names, category],
    codes: [String(project.number), project.code],
    // Printed when the search comes to it.
    get texts() {
      return textsOfProject(project);
    },
  };
}

function textsOfProject(project: Project): readonly string[] {
  let texts = textsOf.get(project);
  if (texts === undefined) {
    const items = [...project.problems, ...project.plan, ...project.goals].map(printItem);
    texts = [...items, project.responsible, project.leader, project.basis, project.note];
    textsOf.set(project, texts);
  }
  return texts;
}

function unitSubjects(ledger: Ledger, projects: readonly Project[]): Subject[] {
  const counts = new Map<string, number>();
  for (const { leadUnitIds } of projects) for (const id of leadUnitIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].flatMap(([unitId, count]) => {
    const unit = ledger.units.get(unitId);
    if (!unit) return [];
    const names = [unit.fullName, unit.liaison, unit.head].filter((name) => name !== '' && name !== unit.shortName);
    return [{ target: { kind: 'unit' as const, unitId, count }, title: unit.shortName, names, codes: [], texts: [] }];
  });
}
