// What a test leaves behind must be such as a restore takes: a slip in a record would show on no screen before that.
import { existsSync } from 'node:fs';
import { rebuild } from '../../electron/keeper/rebuild.ts';
import { restoreError } from '../../shared/schema/snapshot.ts';

/** Fails where the records of a data folder would be refused; one that was damaged on purpose is left to its test. */
export async function expectRestorable(dataFolder: string): Promise<void> {
  if (!existsSync(dataFolder)) return;
  const rebuilt = await rebuild(dataFolder);
  const error = rebuilt.ok ? restoreError(rebuilt.value.state) : null;
  if (error !== null) throw new Error(`a restore would refuse what the test left: ${JSON.stringify(error)}`);
}
