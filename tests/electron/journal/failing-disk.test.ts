import { readFileSync, rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { OpenFile } from '../../../electron/journal/journal.ts';
import { valueOf } from '../expect-ok.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openJournal } from './open-journal.ts';

type Call = 'write' | 'datasync' | 'truncate';

/** A real file whose next calls of a kind fail as a full or dying disk makes them fail. */
function failingDisk(): { openFile: OpenFile; failNext: (call: Call, code: string, halfWritten?: boolean) => void } {
  const pending = new Map<Call, { code: string; halfWritten: boolean }>();
  const openFile: OpenFile = async (file, flags) => {
    const handle = await open(file, flags);
    return new Proxy(handle, {
      get: (target, name) => {
        if (name === 'write' || name === 'datasync' || name === 'truncate') return call(target, name);
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  };
  const call =
    (target: FileHandle, name: Call) =>
    async (...parameters: unknown[]): Promise<unknown> => {
      const failure = pending.get(name);
      pending.delete(name);
      const [bytes, from, , position] = parameters;
      if (failure?.halfWritten && Buffer.isBuffer(bytes)) await target.write(bytes, Number(from), 40, Number(position));
      if (failure) throw Object.assign(new Error(failure.code), { code: failure.code });
      return Reflect.apply(target[name], target, parameters);
    };
  return { openFile, failNext: (name, code, halfWritten = false) => pending.set(name, { code, halfWritten }) };
}

async function journalOnFailingDisk() {
  const folder = path.join(temporaryFolder(), 'journal');
  const disk = failingDisk();
  const journal = await openJournal(folder, disk.openFile);
  valueOf(await journal.append('{"n":1}'));
  const file = path.join(folder, '0001.jsonl');
  return { folder, disk, journal, file, before: readFileSync(file) };
}

test('a full disk: the append is refused, no half line stays, the next one goes on', async () => {
  const { folder, disk, journal, file, before } = await journalOnFailingDisk();
  disk.failNext('write', 'ENOSPC', true);
  expect(await journal.append('{"n":2}')).toEqual({ ok: false, error: { type: 'diskFull', name: 'journal' } });
  expect(readFileSync(file)).toEqual(before);
  expect(valueOf(await journal.append('{"n":3}')).generation).toBe(2);
  expect((await openJournal(folder)).head()).toEqual(journal.head());
});

test('a failed sync is no acknowledgement, and the record is taken back', async () => {
  const { disk, journal, file, before } = await journalOnFailingDisk();
  disk.failNext('datasync', 'EIO');
  expect(await journal.append('{"n":2}')).toEqual({ ok: false, error: { type: 'io', name: 'journal', code: 'EIO' } });
  expect(readFileSync(file)).toEqual(before);
});

test('what could not be taken back at once is taken back before the next append', async () => {
  const { folder, disk, journal, file, before } = await journalOnFailingDisk();
  disk.failNext('write', 'ENOSPC', true);
  disk.failNext('truncate', 'EIO');
  expect((await journal.append('{"n":2}')).ok).toBe(false);
  expect(readFileSync(file).length).toBe(before.length + 40);
  valueOf(await journal.append('{"n":3}'));
  const page = valueOf(await (await openJournal(folder)).read(0));
  expect(page.records.map((record) => record.payload)).toEqual(['{"n":1}', '{"n":3}']);
});

test('calls that wait behind a failed one are written', async () => {
  const { disk, journal } = await journalOnFailingDisk();
  disk.failNext('write', 'ENOSPC');
  const replies = await Promise.all(['{"n":2}', '{"n":3}', '{"n":4}'].map((payload) => journal.append(payload)));
  expect(replies.map((reply) => (reply.ok ? reply.value.generation : reply.error.type))).toEqual(['diskFull', 2, 3]);
});

test.skipIf(process.platform === 'win32')('a journal deleted while it is open acknowledges nothing more', async () => {
  const { folder, journal } = await journalOnFailingDisk();
  rmSync(folder, { recursive: true });
  expect(await journal.append('{"n":2}')).toEqual({ ok: false, error: { type: 'notFound', name: '0001.jsonl' } });
});
