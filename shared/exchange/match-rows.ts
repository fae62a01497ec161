// Which project a row means: by its id, then 序号 and name, then the name alone; a similar name is for a person to confirm.
import type { Project } from '../ledger/project.ts';
import { plainName, similarity } from '../table/similar.ts';
import type { ExchangeContext } from './exchange-context.ts';
import type { FormIssueType, ParsedRow } from './parsed-form.ts';

export type RowMatch = {
  readonly project: Project | null;
  /** The likeliest first. */
  readonly candidates: readonly Project[];
  readonly issue: FormIssueType | null;
};

/** Under this a name is another name. */
const SIMILAR = 0.5;
const CANDIDATES = 5;

/** `confirmed`: what a person said of this row; null leaves it out, undefined says nothing. */
export function matchRow(
  row: Pick<ParsedRow, 'keys'>,
  context: ExchangeContext,
  confirmed: Project['id'] | null | undefined,
): RowMatch {
  if (confirmed !== undefined) {
    const project = confirmed === null ? null : (context.byId.get(confirmed) ?? null);
    return { project, candidates: project ? [project] : [], issue: project ? null : 'unmatchedRow' };
  }
  const { id, title } = row.keys;
  const own = id === null ? undefined : context.byId.get(id);
  const named = title === '' ? [] : (context.byName.get(plainName(title)) ?? []);
  if (own) return matchById(row, own, named);
  return named.length > 0 ? matchByName(row, named) : matchBySimilarity(row, context);
}

/** The id of a copied row stays behind when somebody writes another project's name over it: then the name counts. */
function matchById({ keys }: Pick<ParsedRow, 'keys'>, own: Project, named: readonly Project[]): RowMatch {
  const [other] = named;
  if (keys.title === '' || named.includes(own)) return found(own);
  if (other && named.length === 1) return found(other, 'titleDiffers');
  return similarity(keys.title, own.title) >= SIMILAR
    ? found(own, 'titleDiffers')
    : { project: null, candidates: [own], issue: 'similarName' };
}

function matchByName({ keys }: Pick<ParsedRow, 'keys'>, named: readonly Project[]): RowMatch {
  const numbered = named.find(({ number }) => number === keys.number);
  if (numbered) return found(numbered);
  const [only, second] = named;
  if (only && !second) return found(only, keys.number === null ? null : 'numberDiffers');
  return { project: null, candidates: named, issue: 'similarName' };
}

function matchBySimilarity({ keys }: Pick<ParsedRow, 'keys'>, context: ExchangeContext): RowMatch {
  const numbered = context.projects.find(({ number }) => number === keys.number);
  // A row without a name is known by its 序号 alone.
  if (keys.title === '') {
    return numbered
      ? { project: null, candidates: [numbered], issue: 'similarName' }
      : { project: null, candidates: [], issue: 'unmatchedRow' };
  }
  const candidates = context.projects
    .map((project) => ({ project, alike: similarity(keys.title, project.title) + (project === numbered ? 0.2 : 0) }))
    .filter(({ alike }) => alike >= SIMILAR)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, CANDIDATES)
    .map(({ project }) => project);
  return { project: null, candidates, issue: candidates.length > 0 ? 'similarName' : 'unmatchedRow' };
}

function found(project: Project, issue: FormIssueType | null = null): RowMatch {
  return { project, candidates: [project], issue };
}
