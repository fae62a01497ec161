// 佐证: files kept with a project and period. The shell keeps the bytes by their hash; the record says what they are.
import { quote } from '../../shared/base/quote.ts';
import { makeId } from '../../shared/base/ids.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { createRecord, deleteRecord, updateRecord } from '../../shared/change/change-set.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import type { IntakeFile } from '../../shared/ipc/topics/intake.ts';
import type { Evidence } from '../../shared/ledger/evidence.ts';
import type { Period } from '../../shared/ledger/period.ts';
import type { Project } from '../../shared/ledger/project.ts';
import { describeReadError } from '../../shared/messages/read-problems.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import { desktop } from '../bridge.ts';
import { commit } from './commit.ts';
import { now, random } from './runtime.ts';

export type Attached = {
  readonly kept: number;
  /** Files whose bytes stand at this project already. */
  readonly known: readonly string[];
  readonly refused: readonly Problem[];
};

/** Keeps files that a person chooses or has dropped; null when the person thought better of it. */
export async function attachEvidence(
  project: Project,
  period: Period | null,
  from: 'chosen' | 'dropped',
): Promise<Result<Attached | null, ShellError>> {
  const listed =
    from === 'chosen'
      ? await desktop.chooseIntakeFiles({ kind: 'any', several: true })
      : await desktop.takeDroppedFiles({});
  if (!listed.ok) return listed.error.type === 'cancelled' ? ok(null) : fail(listed.error);
  const { files } = listed.value;
  const outcome = { kept: 0, known: new Array<string>(), refused: new Array<Problem>() };
  for (const file of files) {
    const kept = await desktop.keepIntakeFile({ token: file.token });
    if (!kept.ok) return fail(kept.error);
    if (kept.value.type === 'refused') outcome.refused.push(describeReadError(kept.value.error, file.name));
    else if (await recordEvidence(project, period, file, kept.value)) outcome.kept += 1;
    else outcome.known.push(file.name);
  }
  await desktop.forgetIntakeFiles({ tokens: files.map(({ token }) => token) });
  return ok(outcome);
}

async function recordEvidence(
  project: Project,
  period: Period | null,
  file: IntakeFile,
  { hash, size }: { readonly hash: string; readonly size: number },
): Promise<boolean> {
  const committed = await commit({
    kind: 'edit',
    words: `给${quote(project.title)}添加佐证${quote(file.name)}`,
    plan: (ledger) => {
      const periodId = period?.id ?? null;
      const same = [...ledger.evidence.values()].some(
        (known) => known.projectId === project.id && known.periodId === periodId && known.fileHash === hash,
      );
      if (same) return [];
      const record = { id: makeId('evd', random), yearId: project.yearId, projectId: project.id, periodId };
      return [
        createRecord('evidence', { ...record, fileName: file.name, fileHash: hash, size, addedAt: now(), note: '' }),
      ];
    },
  });
  return committed.ok && committed.value !== null;
}

export async function noteEvidence(evidence: Evidence, note: string): Promise<void> {
  await commit({
    kind: 'edit',
    words: `修改佐证${quote(evidence.fileName)}的说明`,
    run: `evidence:${evidence.id}`,
    plan: (ledger) => {
      const current = ledger.evidence.get(evidence.id);
      return current ? [updateRecord('evidence', current, { note })] : [];
    },
  });
}

/** Takes it off the project; the file itself stays in the data folder, so that undo brings it back. */
export async function removeEvidence(evidence: Evidence): Promise<void> {
  await commit({
    kind: 'edit',
    words: `移除佐证${quote(evidence.fileName)}`,
    plan: (ledger) => {
      const current = ledger.evidence.get(evidence.id);
      return current ? [deleteRecord('evidence', current)] : [];
    },
  });
}
