import { writeSnapshot } from '../../../shared/schema/snapshot.ts';
import { buildSample } from '../../sample/build-sample.ts';
import type { Command } from '../command.ts';
import { makeFolderOf, readText, writeFileSafely } from '../files.ts';

export const sampleCommand: Command = {
  name: 'sample',
  usage: 'TEXT --out LEDGER.json',
  words: '由 2023 年清单的文本生成示例台账（进展等为虚构）',
  positionals: 1,
  options: [{ name: 'out', value: 'LEDGER.json', required: true, words: '写到哪里' }],
  run: async (call) => {
    const [source = ''] = call.positionals;
    const snapshot = buildSample(await readText(call.path(source)));
    const target = call.path(call.required('out'));
    await makeFolderOf(target);
    await writeFileSafely(target, writeSnapshot(snapshot));
    return {
      ledger: target,
      books: snapshot.ledger.books.size,
      projects: snapshot.ledger.projects.size,
      entries: snapshot.ledger.entries.size,
    };
  },
};
