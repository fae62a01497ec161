// Runs in a worker of its own: one request, progress, the bytes.
import { assertNever } from '../../shared/base/assert-never.ts';
import { fillTemplate } from '../../shared/office/write/fill-template.ts';
import { writeDocx } from '../../shared/office/write/write-docx.ts';
import { writeXlsx } from '../../shared/office/write/write-xlsx.ts';
import type { WriteMessage, WriteRequest } from './protocol.ts';

self.addEventListener('message', ({ data }: MessageEvent<WriteRequest>) => {
  // A rejection becomes the worker's error event, which the window waits for.
  void write(data);
});

async function write(request: WriteRequest): Promise<void> {
  const onProgress = (done: number, of: number): void => send({ type: 'progress', done, of });
  const written = await writeRequested(request, onProgress);
  if (!written.ok) {
    // Cancelling ends the worker from outside; the writers are not asked to stop here.
    if (written.error.type !== 'cancelled') send({ type: 'refused', error: written.error });
    return;
  }
  const bytes = new Uint8Array(written.value);
  send({ type: 'written', bytes }, [bytes.buffer]);
}

function writeRequested(request: WriteRequest, onProgress: (done: number, of: number) => void) {
  switch (request.type) {
    case 'docx':
      return writeDocx(request.document, { onProgress });
    case 'xlsx':
      return writeXlsx(request.workbook, { onProgress });
    case 'template':
      return fillTemplate(request.template, request.data, request.created);
    default:
      return assertNever(request);
  }
}

function send(message: WriteMessage, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
