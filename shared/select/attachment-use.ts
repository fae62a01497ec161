// What a file beside the forms is, by its own name and the folders it lies in: 佐证/18/照片.jpg, 18-合同.pdf,
// 基层工作处盖章扫描件.pdf. A guess that a person sees before anything is kept under it.
import type { Project } from '../ledger/project.ts';
import type { Unit } from '../ledger/unit.ts';

export type AttachmentGuess =
  | { readonly type: 'evidence'; readonly projectId: Project['id'] }
  | { readonly type: 'scan'; readonly unitId: Unit['id'] }
  | { readonly type: 'unknown' };

const SCAN = /盖章|签字|扫描件|签章/;
/** 18, 018, 18-, 18_, 18．, 项目18, 第18项, （18） at the beginning of a name. */
const NUMBER = /^[^\d]{0,4}?(?:项目|序号|第|[([【])?0*(\d{1,3})(?![\d.]*[年月日季%])/;

export function guessAttachment(
  file: { readonly name: string; readonly folder: string },
  projects: readonly Project[],
  units: readonly Unit[],
): AttachmentGuess {
  const steps = [file.name.replace(/\.[^.]*$/, ''), ...file.folder.split('/').reverse()].map((step) =>
    step.normalize('NFKC'),
  );
  if (steps.some((step) => SCAN.test(step))) {
    const unit = unitNamedIn(steps, units);
    if (unit) return { type: 'scan', unitId: unit.id };
  }
  for (const step of steps) {
    const number = NUMBER.exec(step.trim())?.[1];
    const project = number === undefined ? undefined : projects.find((one) => one.number === Number(number));
    if (project) return { type: 'evidence', projectId: project.id };
    const named = projects.filter(({ title }) => title.length > 3 && step.includes(title));
    if (named[0] && named.length === 1) return { type: 'evidence', projectId: named[0].id };
  }
  return { type: 'unknown' };
}

/** The longest name that stands there: 复议应诉处 and not 应诉处. */
function unitNamedIn(steps: readonly string[], units: readonly Unit[]): Unit | null {
  let found: { unit: Unit; length: number } | null = null;
  for (const unit of units) {
    for (const name of [unit.fullName, unit.shortName]) {
      if (name.length < 2 || name.length <= (found?.length ?? 0)) continue;
      if (steps.some((step) => step.includes(name))) found = { unit, length: name.length };
    }
  }
  return found?.unit ?? null;
}
