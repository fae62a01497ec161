import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Journal } from '../../../electron/journal/journal.ts';
import { START } from '../../../electron/journal/format.ts';
import { valueOf } from '../expect-ok.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openJournal } from './open-journal.ts';

const payload = (text: string): string => JSON.stringify({ text });

async function journalOf(folder: string, texts: readonly string[]): Promise<Journal> {
  const journal = await openJournal(folder);
  for (const text of texts) valueOf(await journal.append(payload(text)));
  return journal;
}

async function readAll(journal: Journal): Promise<{ generation: number; payload: string }[]> {
  const records: { generation: number; payload: string }[] = [];
  for (;;) {
    const page = valueOf(await journal.read(records.length));
    records.push(...page.records);
    if (page.done) return records;
  }
}

describe('an empty journal', () => {
  test('leaves nothing on the disk until the first record', async () => {
    const folder = path.join(temporaryFolder(), 'journal');
    const journal = await openJournal(folder);
    expect(journal.head()).toEqual({ ...START, cutBytes: 0 });
    expect(await journal.read(0)).toEqual({ ok: true, value: { records: [], done: true } });
    expect(existsSync(folder)).toBe(false);
  });
});

describe('append and reopen', () => {
  test('generations count from 1 and every payload comes back as it was', async () => {
    const folder = path.join(temporaryFolder(), 'journal');
    const texts = ['一', '\u007f\u0085\u2028\uffff', '𠮷野家 "引号" \\ 反斜杠', '第一行\n第二行', '', '末'];
    const journal = await journalOf(folder, texts);
    const head = journal.head();
    await journal.close();
    const again = await openJournal(folder);
    expect(again.head()).toEqual(head);
    expect(await readAll(again)).toEqual(
      texts.map((text, index) => ({ generation: index + 1, payload: payload(text) })),
    );
  });

  test('goes on with generation and chain after reopening', async () => {
    const whole = path.join(temporaryFolder(), 'journal');
    const parted = path.join(temporaryFolder(), 'journal');
    const inOne = await journalOf(whole, ['一', '二', '三']);
    await (await journalOf(parted, ['一', '二'])).close();
    const inTwo = await journalOf(parted, ['三']);
    expect(inTwo.head()).toEqual(inOne.head());
    expect(readFileSync(path.join(parted, '0001.jsonl'))).toEqual(readFileSync(path.join(whole, '0001.jsonl')));
  });

  test('every line is JSON by itself', async () => {
    const folder = path.join(temporaryFolder(), 'journal');
    await journalOf(folder, ['一', '二']);
    const lines = readFileSync(path.join(folder, '0001.jsonl'), 'utf8').trimEnd().split('\n');
    const [header, first, second] = lines.map((line): unknown => JSON.parse(line));
    expect(header).toEqual({ format: 'jinzhan-journal', version: 1, after: 0, chain: START.chain });
    expect(first).toMatchObject({ generation: 1, payload: { text: '一' } });
    expect(second).toMatchObject({ generation: 2, length: Buffer.byteLength(payload('二')), payload: { text: '二' } });
  });

  test('calls at the same time are written in the order of the calls', async () => {
    const folder = path.join(temporaryFolder(), 'journal');
    const journal = await openJournal(folder);
    const texts = Array.from({ length: 60 }, (_, index) => `第${index}`);
    const heads = await Promise.all(texts.map((text) => journal.append(payload(text))));
    expect(heads.map((head) => valueOf(head).generation)).toEqual(texts.map((_, index) => index + 1));
    expect((await readAll(journal)).map((record) => record.payload)).toEqual(texts.map(payload));
  });

  test.each([['no JSON'], ['[1]'], ['"text"'], ['{"a":\n1}'], ['{"a":"\ud800"}'], ['{"a":1}{"b":2}']])(
    'what is not one JSON object on one line is refused: %j',
    async (given) => {
      const journal = await openJournal(path.join(temporaryFolder(), 'journal'));
      expect(await journal.append(given)).toEqual({ ok: false, error: { type: 'badRequest' } });
      expect(journal.head().generation).toBe(0);
    },
  );
});

describe('paging', () => {
  test('a page holds some megabytes, a large record by itself', async () => {
    const folder = path.join(temporaryFolder(), 'journal');
    const sizes = [1, 3_000_000, 900_000, 900_000, 6_000_000, 2];
    const journal = await journalOf(
      folder,
      sizes.map((size) => 'x'.repeat(size)),
    );
    const pages: number[][] = [];
    for (let after = 0; ;) {
      const page = valueOf(await journal.read(after));
      pages.push(page.records.map((record) => record.generation));
      after = page.records.at(-1)?.generation ?? after;
      if (page.done) break;
    }
    expect(pages).toEqual([[1, 2, 3], [4], [5], [6]]);
    expect(valueOf(await journal.read(6))).toEqual({ records: [], done: true });
    expect(valueOf(await journal.read(99))).toEqual({ records: [], done: true });
  });
});

describe('a torn last line', () => {
  test('at every byte: cut off, kept aside, and the records before it are whole', async () => {
    const folder = path.join(temporaryFolder(), 'journal');
    const file = path.join(folder, '0001.jsonl');
    await (await journalOf(folder, ['一', '二'])).close();
    const before = readFileSync(file);
    const kept = await openJournal(folder);
    await journalOf(folder, ['三']);
    const whole = readFileSync(file);
    for (let length = before.length + 1; length < whole.length; length += 1) {
      writeFileSync(file, whole.subarray(0, length));
      const journal = await openJournal(folder);
      expect(journal.head()).toEqual({ ...kept.head(), cutBytes: length - before.length });
      expect(readFileSync(file)).toEqual(before);
    }
    const aside = readdirSync(folder).filter((name) => name.startsWith('0001.torn-'));
    expect(aside).toHaveLength(whole.length - before.length - 1);
    const [first = ''] = aside.filter((name) => name === '0001.torn-5');
    expect(readFileSync(path.join(folder, first))).toEqual(whole.subarray(before.length, before.length + 5));
  });

  test('blocks that the disk never wrote (zeros) are torn as well, and appending goes on', async () => {
    const folder = path.join(temporaryFolder(), 'journal');
    const file = path.join(folder, '0001.jsonl');
    await (await journalOf(folder, ['一'])).close();
    const before = readFileSync(file);
    for (const tail of [Buffer.alloc(4096), Buffer.concat([Buffer.alloc(100), Buffer.from('"}}\n')])]) {
      writeFileSync(file, Buffer.concat([before, tail]));
      const journal = await openJournal(folder);
      expect(journal.head().cutBytes).toBe(tail.length);
      expect(readFileSync(file)).toEqual(before);
      await journal.close();
    }
    const journal = await journalOf(folder, ['二']);
    expect(await readAll(journal)).toHaveLength(2);
  });
});

describe('damage', () => {
  test('one altered byte anywhere is said with its line, and nothing is touched', async () => {
    const folder = path.join(temporaryFolder(), 'journal');
    const file = path.join(folder, '0001.jsonl');
    await (await journalOf(folder, ['一', '二', '三'])).close();
    const whole = readFileSync(file);
    // The last byte is the newline: without it the line reads as torn.
    for (let position = 0; position < whole.length - 1; position += 1) {
      const altered = Buffer.from(whole);
      altered[position] = (altered[position] ?? 0) ^ 0x01;
      writeFileSync(file, altered);
      // A lost newline joins two lines; the first of them is the broken one.
      const line = whole.subarray(0, position).toString('latin1').split('\n').length;
      expect(await Journal.open(folder)).toEqual({ ok: false, error: { type: 'journalDamaged', line } });
      expect(readFileSync(file)).toEqual(altered);
    }
  });

  test.each([
    ['left out', [0, 1, 3], 3],
    ['exchanged', [0, 1, 3, 2], 3],
    ['written twice', [0, 1, 1, 2, 3], 3],
    ['without its header', [1, 2, 3], 1],
  ] as const)('a line %s', async (_what, order, line) => {
    const folder = path.join(temporaryFolder(), 'journal');
    const file = path.join(folder, '0001.jsonl');
    await (await journalOf(folder, ['一', '二', '三'])).close();
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, order.map((index) => `${lines[index]}\n`).join(''));
    expect(await Journal.open(folder)).toEqual({ ok: false, error: { type: 'journalDamaged', line } });
  });

  test('an emptied segment is damage and no new journal', async () => {
    const folder = path.join(temporaryFolder(), 'journal');
    await (await journalOf(folder, ['一'])).close();
    writeFileSync(path.join(folder, '0001.jsonl'), '');
    expect(await Journal.open(folder)).toEqual({ ok: false, error: { type: 'journalDamaged', line: 1 } });
  });
});
