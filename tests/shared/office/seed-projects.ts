// The list of 2023 cut into its six columns, for documents to test with: no more than the text's own lines.
export interface SeedProject {
  readonly number: string;
  readonly title: string;
  readonly category: string;
  readonly problems: string;
  readonly plan: string;
  readonly goals: string;
}

/** Three lines of head, then number, title, category and three blocks per project. */
export function seedProjects(text: string): SeedProject[] {
  const lines = text.split('\n').slice(3);
  const projects: SeedProject[] = [];
  let place = 0;
  while (place < lines.length) {
    const number = String(projects.length + 1);
    if (lines[place] !== number) break;
    const [title = '', category = ''] = [lines[place + 1], lines[place + 2]];
    const next = lines.findIndex((line, index) => index > place && line === String(projects.length + 2));
    const body = lines.slice(place + 3, next < 0 ? lines.length : next).filter((line) => line !== '');
    const [problems = '', plan = '', goals = ''] = blocks(body);
    projects.push({ number, title, category, problems, plan, goals });
    place = next < 0 ? lines.length : next;
  }
  return projects;
}

// A block begins at `1.` or at an unnumbered line; 聚焦治理端 goes on with the block of 聚焦家属.
function blocks(lines: readonly string[]): string[] {
  const found: string[] = [];
  for (const line of lines) {
    const begins = line.startsWith('1.') || !/^\d+\./.test(line);
    if (begins && !line.startsWith('聚焦治理端')) found.push(line);
    else found[found.length - 1] += `\n${line}`;
  }
  return found;
}
