// 有据: the records that a section's sentences and numbers were made of, as places one can go to.
import { getRecord, type Ledger } from '../../../shared/ledger/ledger.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import type { ReportSection, TextPart } from '../../../shared/report/report-model.ts';
import { NO_FILTER, setView } from '../../store/view-store.ts';
import { focusMain } from '../frame/main-focus.ts';

export type SourceLink = { readonly key: string; readonly label: string; readonly go: () => void };

/** A sentence or number with what it comes from. */
export type SourcedPart = { readonly text: string; readonly links: readonly SourceLink[] };

export function sourcedParts(ledger: Ledger, section: ReportSection): SourcedPart[] {
  return section.paragraphs.flat().flatMap((part) => {
    const links = sourceLinks(ledger, part);
    return links.length === 0 || part.text.trim() === '' ? [] : [{ text: part.text, links }];
  });
}

/** Where what a text was made of can be seen and changed. */
export function sourceLinks(ledger: Ledger, { source, bound }: Pick<TextPart, 'source' | 'bound'>): SourceLink[] {
  const records = source.flatMap((id) => {
    const link = recordLink(ledger, id);
    return link ? [link] : [];
  });
  const counted = bound === null ? null : boundLink(bound);
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
function boundLink(name: string): SourceLink | null {
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
  if (group === 'category' && which !== undefined) return list('统计：这一类的项目', { categoryId: which });
  if ((group === 'status' || group === 'change') && which !== undefined) {
    return list('统计：这一状态的项目', { status: which });
  }
  return group === 'goals' || group === 'figures' ? list('统计：各项目的目标和指标', {}) : null;
}
