import { basename } from 'node:path';
import { seededRandom } from '../../../shared/base/ids.ts';
import { applyChangeSet } from '../../../shared/change/apply.ts';
import { planListImport } from '../../../shared/import/import-list.ts';
import { parseListText } from '../../../shared/import/list-text.ts';
import { emptyLedger } from '../../../shared/ledger/ledger.ts';
import { describeListTextError } from '../../../shared/messages/import-problems.ts';
import { problemText } from '../../../shared/messages/problem.ts';
import { writeSnapshot } from '../../../shared/schema/snapshot.ts';
import { Refusal, Usage, type Call, type Command } from '../command.ts';
import { makeFolderOf, readText, writeFileSafely } from '../files.ts';

const DEFAULT_NAME = '重点项目';

export const seedCommand: Command = {
  name: 'seed',
  usage: 'TEXT --out LEDGER.json',
  words: '把文本形式的项目清单读成台账快照',
  positionals: 1,
  options: [
    { name: 'out', value: 'LEDGER.json', required: true, words: '写到哪里' },
    { name: 'name', value: 'NAME', required: false, words: `台账名称（默认 ${DEFAULT_NAME}）` },
    { name: 'year', value: 'YEAR', required: false, words: '年份（默认取文件名里的年份，否则取 --now 的）' },
  ],
  run: async (call) => {
    const [source = ''] = call.positionals;
    const text = await readText(call.path(source));
    const list = parseListText(text);
    if (!list.ok)
      throw new Refusal(list.error.type, `${basename(source)}：${problemText(describeListTextError(list.error))}`);
    const ledger = emptyLedger();
    // The ids follow from the text: the same list gives the same snapshot.
    const options = {
      bookName: call.option('name') ?? DEFAULT_NAME,
      year: yearOf(call, source),
      random: seededRandom(text),
    };
    const applied = applyChangeSet(ledger, { changes: planListImport(list.value, ledger, options) });
    if (!applied.ok) throw new Error(JSON.stringify(applied.error));
    const target = call.path(call.required('out'));
    await makeFolderOf(target);
    const createdAt = `${options.year}-01-01T00:00:00.000Z`;
    await writeFileSafely(target, writeSnapshot({ ledger, generation: 0, createdAt }));
    const { projects } = list.value;
    const items = projects.reduce(
      (sum, project) => sum + project.problems.length + project.plan.length + project.goals.length,
      0,
    );
    return { ledger: target, projects: projects.length, items };
  },
};

function yearOf(call: Call, source: string): number {
  const given = call.option('year');
  if (given !== undefined && !/^(19|20|21)\d{2}$/.test(given)) throw new Usage('--year 应为四位年份');
  return Number(given ?? /(?:19|20|21)\d{2}/.exec(basename(source))?.[0] ?? call.now.slice(0, 4));
}
