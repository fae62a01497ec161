// 佐证 files to projects: by the 序号 that their name, or the folder they lie in, begins with; then by a project's name.
import { plainName } from '../table/similar.ts';
import { readOrdinal } from './read-ordinal.ts';

export type EvidenceMatch<Of> = {
  readonly path: string;
  /** Null: a person says which project it belongs to, or leaves it out. */
  readonly project: Of | null;
};

const LEADING =
  /^\s*(?:项目|序号|第)?\s*([(（]?\d{1,3}[)）]?|[①-⑳])(?=\s*(?:[-_.、．—–+（(【\s号项]|$|\p{Script=Han}))/u;

/** `paths` are relative, with `/` between folders; the nearest name counts first. */
export function matchEvidence<Of extends { readonly number: number; readonly title: string }>(
  paths: readonly string[],
  projects: readonly Of[],
): EvidenceMatch<Of>[] {
  return paths.map((path) => {
    const names = path.split(/[\\/]/).reverse();
    for (const name of names) {
      const project = byName(name, projects) ?? byNumber(name, projects);
      if (project) return { path, project };
    }
    return { path, project: null };
  });
}

function byNumber<Of extends { readonly number: number }>(name: string, projects: readonly Of[]): Of | null {
  const lead = LEADING.exec(name.replace(/\.[^.]*$/, ''))?.[1];
  // 2023年… is a year, 9月… a month: neither is a 序号.
  if (lead === undefined || /^\s*\d{1,4}\s*[年月日]/.test(name)) return null;
  const number = readOrdinal(lead);
  return projects.find((project) => project.number === number) ?? null;
}

function byName<Of extends { readonly title: string }>(name: string, projects: readonly Of[]): Of | null {
  const plain = plainName(name);
  const within = projects.filter(({ title }) => plainName(title).length >= 4 && plain.includes(plainName(title)));
  return within.length === 1 ? (within[0] ?? null) : null;
}
