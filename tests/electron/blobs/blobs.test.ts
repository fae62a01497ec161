import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Blobs } from '../../../electron/blobs/blobs.ts';
import { makeOpenCopy } from '../../../electron/blobs/open-copy.ts';
import { valueOf } from '../expect-ok.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { onTinyDisk } from '../tiny-disk.ts';

const BYTES = new TextEncoder().encode('季度报告 盖章扫描件');

describe('blobs', () => {
  it('come back as they were put, and the same bytes are kept once', async () => {
    const folder = temporaryFolder();
    const blobs = new Blobs(folder);
    const first = valueOf(await blobs.put(BYTES));
    const written = statSync(blobs.fileOf(first.hash)).mtimeMs;
    expect(valueOf(await blobs.put(BYTES))).toEqual(first);
    expect(statSync(blobs.fileOf(first.hash)).mtimeMs).toBe(written);
    expect(valueOf(await blobs.read(first.hash))).toEqual(BYTES);
    expect(first.size).toBe(BYTES.length);
  });

  it('that were altered or lost are not given out, and are mended by the same bytes', async () => {
    const blobs = new Blobs(temporaryFolder());
    expect(await blobs.read('0'.repeat(64))).toMatchObject({ error: { type: 'blobMissing' } });
    const { hash } = valueOf(await blobs.put(BYTES));
    writeFileSync(blobs.fileOf(hash), 'altered');
    expect(await blobs.read(hash)).toMatchObject({ error: { type: 'blobDamaged' } });
    valueOf(await blobs.put(BYTES));
    expect(valueOf(await blobs.read(hash))).toEqual(BYTES);
  });

  it('leave nothing behind on a full disk', async (context) => {
    const folder = onTinyDisk(context);
    const refused = await new Blobs(folder).put(new Uint8Array(2_000_000));
    expect(refused).toMatchObject({ error: { type: 'diskFull' } });
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files).toEqual([]);
  });
});

describe('a copy to open', () => {
  const blob = { hash: 'a'.repeat(64), bytes: BYTES };

  it('has its own name and is read-only', async () => {
    const file = valueOf(await makeOpenCopy(temporaryFolder(), { ...blob, name: '../佐证:一.pdf' }));
    expect(path.basename(file)).toMatch(/佐证 一\.pdf$/);
    expect(readFileSync(file)).toEqual(Buffer.from(BYTES));
    expect(statSync(file).mode & 0o222).toBe(0);
  });

  it.each(['安装.exe', '宏.vbs', '快捷.lnk', '无扩展名', 'x.docx.bat'])('is never made of %s', async (name) => {
    expect(await makeOpenCopy(temporaryFolder(), { ...blob, name })).toMatchObject({ error: { type: 'notOpened' } });
  });
});
