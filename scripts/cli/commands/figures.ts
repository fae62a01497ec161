import type { Json } from '../../../shared/base/equal.ts';
import { readFigures } from '../../../shared/figures/read-figures.ts';
import { PROJECT_BLOCKS, type Project } from '../../../shared/ledger/project.ts';
import { projectsOfYear } from '../../../shared/select/projects.ts';
import { Usage, type Call, type Command } from '../command.ts';
import { readText } from '../files.ts';
import { LEDGER_OPTIONS, openLedger } from '../open-ledger.ts';

export const figuresCommand: Command = {
  name: 'figures',
  usage: '--ledger LEDGER.json | --text FILE',
  words: '读出目标里的数字：台账的每一条，或文本的每一行',
  positionals: 0,
  options: [
    ...LEDGER_OPTIONS.map((option) => ({ ...option, required: false })),
    { name: 'text', value: 'FILE', required: false, words: 'UTF-8 文本，一行一句' },
  ],
  run: async (call) => {
    const text = call.option('text');
    if ((text === undefined) === (call.option('ledger') === undefined))
      throw new Usage('应给出 --ledger 或 --text 之一');
    return text === undefined ? ledgerFigures(call) : textFigures(await readText(call.path(text)));
  },
};

async function ledgerFigures(call: Call): Promise<Json> {
  const { ledger, year } = await openLedger(call);
  return projectsOfYear(ledger, year.id).flatMap(projectFigures);
}

/** Offsets count in the item's own text, without its number. */
function projectFigures(project: Project): Json[] {
  return PROJECT_BLOCKS.flatMap((block) =>
    project[block].flatMap((item, index) =>
      [item, ...item.children].map(({ text }) => ({
        project: project.number,
        block,
        item: index + 1,
        ...figuresOf(text),
      })),
    ),
  );
}

function textFigures(text: string): Json {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(figuresOf);
}

function figuresOf(text: string): { readonly [key: string]: Json } {
  return { text, figures: readFigures(text) };
}
