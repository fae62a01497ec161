// 数据自检 as far as the disk goes: the journal's chain, every backup, every file; `jz verify` and the program run this.
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { SelfCheck, ShellError } from '../../shared/ipc/contract.ts';
import { restoreError } from '../../shared/schema/snapshot.ts';
import { blobsOfState } from '../../shared/schema/stored-state.ts';
import { Blobs } from '../blobs/blobs.ts';
import { shellError } from '../files/shell-error.ts';
import { verifyJournal, type JournalState } from '../journal/verify.ts';
import { decodeRecord } from '../journal/format.ts';
import { readRange } from '../journal/segment.ts';
import type { DiskCheck } from './keeper.ts';
import { digestState, journalFolder, rebuild } from './rebuild.ts';
import { readBody } from './snapshot-file.ts';

/** `until`: the generation that the working copy is at, while the program goes on. */
export async function verifyData(dataFolder: string, until = Infinity): Promise<Result<DiskCheck, ShellError>> {
  try {
    const rebuilt = await rebuild(dataFolder, until);
    if (!rebuilt.ok) return rebuilt;
    const { state, head, snapshots, damaged } = rebuilt.value;
    const journal = await verifyJournal(journalFolder(dataFolder));
    const checked: SelfCheck['snapshots'] = [];
    for (const { file, head: one } of snapshots.whole) {
      const { number, generation, createdAt, chain } = one;
      const whole = (await readBody(file)).ok && (await leadsTo(journal, generation, chain));
      checked.push({ number, generation, createdAt, whole });
    }
    for (const name of damaged) {
      const number = Number.parseInt(name, 10);
      if (!checked.some((one) => one.number === number))
        checked.push({ number, generation: 0, createdAt: '', whole: false });
    }
    return ok({
      journal: {
        records: journal.records,
        chain: journal.head.chain,
        damagedLines: journal.damages.map(({ line }) => line),
        gaps: [...journal.gaps],
      },
      snapshots: checked.sort((a, b) => a.number - b.number),
      blobs: await checkBlobs(dataFolder, blobsOfState(state)),
      ...(await digestState(state, head.generation)),
      restorable: restoreError(state) === null,
      tornBytes: journal.tornBytes,
    });
  } catch (error) {
    return fail(shellError(error, path.basename(dataFolder)));
  }
}

/** Whether the journal's chain at a generation is the one that a backup noted: one that was rewritten since is not. */
async function leadsTo(journal: JournalState, generation: number, chain: string): Promise<boolean> {
  const at = await chainAt(journal, generation);
  return at === undefined || at === chain;
}

/** Undefined where there is no such record: lost, or a journal that was begun anew. */
async function chainAt({ segments }: JournalState, generation: number): Promise<string | undefined> {
  for (const segment of segments) {
    if (segment.head.generation === generation) return segment.head.chain;
    if (segment.before.generation === generation && segment.follows === generation) return segment.before.chain;
    const index = generation - segment.before.generation - 1;
    const start = segment.offsets[index];
    if (start === undefined) continue;
    const line = await readRange(segment, start, (segment.offsets[index + 1] ?? segment.length) - 1);
    return decodeRecord(line)?.head.chain;
  }
  return undefined;
}

async function checkBlobs(dataFolder: string, needed: readonly string[]): Promise<SelfCheck['blobs']> {
  const blobs = new Blobs(path.join(dataFolder, 'blobs'));
  const missing: string[] = [];
  const damaged: string[] = [];
  for (const hash of needed) {
    const read = await blobs.read(hash);
    if (read.ok) continue;
    if (read.error.type === 'blobMissing') missing.push(hash);
    else damaged.push(hash);
  }
  return { needed: needed.length, missing, damaged };
}
