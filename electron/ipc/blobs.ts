import path from 'node:path';
import { shell } from 'electron';
import { fail, ok } from '../../shared/base/result.ts';
import { Blobs } from '../blobs/blobs.ts';
import { makeOpenCopy, removeOpenCopies } from '../blobs/open-copy.ts';
import type { DataFolder } from '../data-folder.ts';
import type { Handlers } from './answer.ts';

export function blobHandlers(services: {
  dataFolder: DataFolder;
}): Pick<Handlers, 'putBlob' | 'readBlob' | 'openBlob'> {
  const blobs = new Blobs(path.join(services.dataFolder.path, 'blobs'));
  const copies = path.join(services.dataFolder.path, 'opened');
  void removeOpenCopies(copies);
  return {
    putBlob: ({ bytes }) => blobs.put(bytes),
    readBlob: async ({ hash }) => {
      const read = await blobs.read(hash);
      return read.ok ? ok({ bytes: read.value }) : read;
    },
    openBlob: async ({ hash, name }) => {
      const read = await blobs.read(hash);
      if (!read.ok) return read;
      const copy = await makeOpenCopy(copies, { hash, name, bytes: read.value });
      if (!copy.ok) return copy;
      const complaint = await shell.openPath(copy.value);
      return complaint === '' ? ok({}) : fail({ type: 'io', name, code: 'EOPEN' });
    },
  };
}
