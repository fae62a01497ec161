// 有据: the records that a section's sentences and numbers were made of, as places one can go to.
import { getRecord, type Ledger } from '../../../shared/ledger/ledger.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import type { ReportParagraph, ReportSection, TextPart } from '../../../shared/report/report-model.ts';
import type { ReportScope } from '../../../shared/report/report-scope.ts';
import { NO_FILTER, setView } from '../../store/view-store.ts';
import { focusMain } from '../frame/main-focus.ts';

export type SourceLink = { readonly key: string; readonly label: string; readonly go: () => void };

/** Where the words for what is counted are found. */
type Named = Pick<ReportScope, 'statistics'>;

/** A sentence or number with what it comes from. */
export type SourcedPart = { readonly text: string; readonly links: readonly SourceLink[] };

export function sourcedParts(ledger: Ledger, named: Named, section: ReportSection): SourcedPart[] {
  return section.paragraphs.flatMap((paragraph) =>
    paragraph.flatMap((part, index) => {
      const links = sourceLinks(ledger, named, part);
      if (links.length === 0 || part.text.trim() === '') return [];
      return [{ text: part.bound === null ? part.text : clauseAround(paragraph, index), links }];
    }),
  );
}

const PAUSE = /[，。；：、（）]/;

/** A number alone says little: with the words that stand by it up to the next marks. */
function clauseAround(paragraph: ReportParagraph, index: number): string {
  const textOf = (parts: ReportParagraph): string => parts.map(({ text }) => text).join('');
  const before = textOf(paragraph.slice(0, index)).split(PAUSE).at(-1) ?? '';
  const [after = ''] = textOf(paragraph.slice(index + 1)).split(PAUSE);
  return `${before}${paragraph[index]?.text ?? ''}${after}`;
}

/** Where what a text was made of can be seen and changed. */
export function sourceLinks(
  ledger: Ledger,
  named: Named,
  { source, bound }: Pick<TextPart, 'source' | 'bound'>,
): SourceLink[] {
  const records = source.flatMap((id) => {
    const link = recordLink(ledger, id);
    return link ? [link] : [];
  });
  const counted = bound === null ? null : boundLink(named, bound);
  return [...new Map([...records, ...(counted ? [counted] : [])].map((link) => [link.key, link])).values()];
}

type Place = { readonly word: string; readonly tab: string | null };

/** What a record is called, and the tab of the project's panel in which it stands; null: 进展填报. */
const PLACES = {
  entries: { word: '本期进展', tab: null },
  projects: { word: '基本信息', tab: 'basics' },
  milestones: { word: '节点', tab: 'milestones' },
  targets: { word: '目标指标', tab: 'goals' },
  goalStatuses: { word: '目标落实', tab: null },
  projectChanges: { word: '变更', tab: 'basics' },
  corrections: { word: '更正', tab: 'progress' },
} as const satisfies Record<string, Place>;

function recordLink(ledger: Ledger, id: string): SourceLink | null {
  for (const table of [
    'entries',
    'projects',
    'milestones',
    'targets',
    'goalStatuses',
    'projectChanges',
    'corrections',
  ] as const) {
    const record = getRecord(ledger, table, id);
    if (!record) continue;
    const owner = table === 'projects' ? id : record['projectId'];
    const project = typeof owner === 'string' ? projectOf(ledger, owner) : undefined;
    return project ? projectLink(project, PLACES[table]) : null;
  }
  return null;
}

function projectOf(ledger: Ledger, id: string): Project | undefined {
  return ledger.projects.get(id);
}

function projectLink(project: Project, { word, tab }: Place): SourceLink {
  return {
    key: `${project.id} ${word}`,
    label: `${project.number} ${project.title} · ${word}`,
    go: () => {
      if (tab === null) setView({ screen: 'fill', projectId: project.id, filter: NO_FILTER, onlyUnfilled: false });
      else setView({ screen: 'ledger', projectId: project.id, panelOpen: true, panelTab: tab, filter: NO_FILTER });
      focusMain();
    },
  };
}

/** A number of the statistics leads to the list of those that it counts. */
function boundLink({ statistics }: Named, name: string): SourceLink | null {
  const [group, which] = name.split(':');
  const list = (label: string, filter: Partial<typeof NO_FILTER>): SourceLink => ({
    key: name,
    label,
    go: () => {
      setView({ screen: 'ledger', panelOpen: false, filter: { ...NO_FILTER, ...filter } });
      focusMain();
    },
  });
  if (group === 'total') return list('统计：全部项目', {});
  const category =
    group === 'category' ? statistics.byCategory.find((one) => one.category.id === which)?.category : undefined;
  if (category) return list(`统计：${category.name}项目`, { categoryId: category.id });
  const status =
    group === 'status' || group === 'change' ? statistics.byStatus.find((one) => one.status === which) : null;
  if (status) return list(`统计：${status.label}的项目`, { status: status.status });
  return group === 'goals' || group === 'figures' ? list('统计：各项目的目标和指标', {}) : null;
}
