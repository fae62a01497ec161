import { printItemList } from '../../../shared/ledger/item-list.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { projectsOfYear } from '../../../shared/select/projects.ts';
import type { Command } from '../command.ts';
import { LEDGER_OPTIONS, openLedger } from '../open-ledger.ts';

export const showCommand: Command = {
  name: 'show',
  usage: '--ledger LEDGER.json',
  words: '列出台账里的项目',
  positionals: 0,
  options: LEDGER_OPTIONS,
  run: async (call) => {
    const { ledger, book, year } = await openLedger(call);
    const categories = new Map<string, string>(book.categories.map(({ id, name }) => [id, name]));
    return {
      book: book.name,
      year: year.year,
      projects: projectsOfYear(ledger, year.id).map((project) => ({
        project: project.number,
        code: project.code,
        title: project.title,
        category: categories.get(project.categoryId) ?? '',
        problems: printItemList(project.problems),
        plan: printItemList(project.plan),
        goals: printItemList(project.goals),
        leadUnits: unitNames(ledger, project.leadUnitIds),
        supportUnits: unitNames(ledger, project.supportUnitIds),
        due: project.due,
      })),
    };
  },
};

function unitNames(ledger: Ledger, ids: readonly string[]): string[] {
  return ids.map((id) => ledger.units.get(id)?.fullName ?? '');
}
