// npm run test:faults -- --rounds 500 --seed 1 [--resume] [--large] [--without-journal] [--folder DIR]
// A person edits and imports in the real program; the whole process tree is killed; three starts later every change that
// the live region had acknowledged must be there, and no half of any. What was acknowledged is kept here, outside of it.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../../shared/base/ids.ts';
import { playRound, type Expected } from './round.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    resume: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    'without-journal': { type: 'boolean', default: false },
    /** Where the tally is kept for --resume. */
    folder: { type: 'string', default: path.join(tmpdir(), 'jinzhan-faults') },
  },
});

type Tally = { seed: string; rounds: number; acknowledged: number; lost: string[]; phases: Record<string, number> };

const rounds = Number(values.rounds);
const file = `${values.folder}-${values.seed}${values['without-journal'] ? '-without-journal' : ''}.json`;
const tally: Tally =
  values.resume && existsSync(file)
    ? JSON.parse(await readFile(file, 'utf8'))
    : { seed: values.seed, rounds: 0, acknowledged: 0, lost: [], phases: {} };

/** A data folder serves so many rounds: long enough for backups and segments to pile up, short enough to stay small. */
const ROUNDS_A_FOLDER = 20;
let dataFolder = await newFolder();
let expected: Expected = { texts: {}, imported: [] };
for (; tally.rounds < rounds; tally.rounds += 1) {
  const random = seededRandom(`${values.seed}-${tally.rounds}`);
  if (tally.rounds % ROUNDS_A_FOLDER === 0 && Object.keys(expected.texts).length > 0) {
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    dataFolder = await newFolder();
    expected = { texts: {}, imported: [] };
  }
  const options = { large: values.large || tally.rounds % 10 === 9, withoutJournal: values['without-journal'] };
  const round = await playRound(dataFolder, expected, random, options);
  expected = round.expected;
  tally.acknowledged += round.acknowledged;
  tally.lost.push(...round.lost.map((what) => `${tally.rounds + 1}: ${what}`));
  for (const phase of round.phases) tally.phases[phase] = (tally.phases[phase] ?? 0) + 1;
  await writeFile(file, JSON.stringify({ ...tally, rounds: tally.rounds + 1 }, null, 1));
  process.stdout.write(
    `round ${tally.rounds + 1}: ${round.acknowledged} acknowledged, ${round.lost.length} lost, ${round.phases.join(' ')}\n`,
  );
  // Once is enough to show that the test can fail.
  if (values['without-journal'] && tally.lost.length > 0) {
    tally.rounds += 1;
    break;
  }
}
await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
for (const what of tally.lost) process.stdout.write(`  lost in round ${what}\n`);
const phases = Object.entries(tally.phases).map(([phase, count]) => `${phase} ${count}`);
process.stdout.write(
  `${tally.rounds} rounds, ${tally.acknowledged} acknowledged, ${tally.lost.length} lost; kills: ${phases.join(', ')}\n`,
);
process.exitCode = tally.lost.length > 0 ? 1 : 0;

function newFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), '断电 数据-'));
}
