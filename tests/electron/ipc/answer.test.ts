import { describe, expect, test } from 'vitest';
import { refusalCounts } from '../../../electron/refusals.ts';
import { answer, type Handlers, type Sender } from '../../../electron/ipc/answer.ts';
import type { Log } from '../../../electron/log.ts';
import { fail, ok } from '../../../shared/base/result.ts';
import { CHANNELS } from '../../../shared/ipc/channels.ts';

const OWN: Sender = { ownFrame: true, origin: 'app://ledger' };
const BAD_REQUEST = { ok: false, error: { type: 'badRequest' } };

/** Handlers that count how often one was reached, and a log that keeps what it was told. */
function shell() {
  const reached: string[] = [];
  const told: string[] = [];
  const note = (name: string): void => void reached.push(name);
  const refuse = (name: string) => async () => {
    note(name);
    return fail({ type: 'cancelled' } as const);
  };
  const all = Object.fromEntries(CHANNELS.map((name) => [name, refuse(name)]));
  const handlers: Handlers = {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made from the list of all channels
    ...(all as unknown as Handlers),
    appendJournal: async ({ payload }) => {
      note(payload);
      return ok({ generation: 1, chain: 'a'.repeat(64) });
    },
    readJournal: async () => {
      throw new TypeError('a bug');
    },
  };
  const log: Log = {
    event: (name, facts) => void told.push(`${name} ${JSON.stringify(facts)}`),
    failure: (name, error) => void told.push(`${name} ${String(error)}`),
    recent: () => '',
  };
  return {
    reached,
    told,
    ask: (channel: (typeof CHANNELS)[number], argument: unknown, sender: Sender = OWN) =>
      answer(channel, { sender, argument }, handlers, log),
  };
}

test('a good request is run and its reply given back', async () => {
  const { ask, reached } = shell();
  expect(await ask('appendJournal', { payload: '{"a":1}' })).toMatchObject({ ok: true, value: { generation: 1 } });
  expect(reached).toEqual(['{"a":1}']);
});

describe('senders', () => {
  test.each<[string, Sender]>([
    ['a frame inside the page', { ownFrame: false, origin: 'app://ledger' }],
    ['another origin', { ownFrame: true, origin: 'https://example.com' }],
    ['another host of the scheme', { ownFrame: true, origin: 'app://other' }],
    ['an empty page', { ownFrame: true, origin: 'about:' }],
  ])('%s is refused on every channel', async (_who, sender) => {
    const { ask, reached, told } = shell();
    for (const channel of CHANNELS) expect(await ask(channel, {}, sender)).toEqual(BAD_REQUEST);
    expect(reached).toEqual([]);
    expect(told).toHaveLength(CHANNELS.length);
  });
});

describe('arguments', () => {
  const malformed: readonly unknown[] = [
    undefined,
    null,
    0,
    'text',
    [],
    [{}],
    { unknown: 1 },
    { __proto__: { a: 1 }, x: 1 },
  ];
  test('what is no object of its schema is refused on every channel', async () => {
    const { ask, reached } = shell();
    for (const channel of CHANNELS) {
      for (const argument of malformed) expect(await ask(channel, argument)).toEqual(BAD_REQUEST);
    }
    expect(reached).toEqual([]);
  });

  test.each([
    ['appendJournal', { payload: 1 }],
    ['appendJournal', { payload: '{}', more: 1 }],
    ['readJournal', { after: -1 }],
    ['readJournal', { after: 0.5 }],
    ['saveFile', { suggestedName: 'a', kind: 'exe', bytes: new Uint8Array() }],
    ['saveFile', { suggestedName: '', kind: 'docx', bytes: new Uint8Array() }],
    ['saveFile', { suggestedName: 'a', kind: 'docx', bytes: [1, 2] }],
    ['openSavedFile', { token: '/etc/passwd' }],
    ['revealSavedFile', { token: '../x' }],
  ] as const)('%s refuses %j', async (channel, argument) => {
    const { ask, reached } = shell();
    expect(await ask(channel, argument)).toEqual(BAD_REQUEST);
    expect(reached).toEqual([]);
  });
});

test('what leads back into itself or is nested beyond all measure is a bad request', async () => {
  const circle: Record<string, unknown> = {};
  circle['payload'] = circle;
  let deep: unknown = {};
  for (let level = 0; level < 100_000; level += 1) deep = { payload: deep };
  const { ask, reached } = shell();
  for (const channel of CHANNELS) {
    expect(await ask(channel, circle)).toEqual(BAD_REQUEST);
    expect(await ask(channel, deep)).toEqual(BAD_REQUEST);
  }
  expect(reached).toEqual([]);
});

test('every refusal is counted', async () => {
  const before = refusalCounts()['argument'] ?? 0;
  const { ask } = shell();
  await ask('readJournal', { after: 'x' });
  await ask('readJournal', { after: -1 });
  expect(refusalCounts()['argument']).toBe(before + 2);
});

test('a bug in a handler is logged and answered', async () => {
  const { ask, told } = shell();
  expect(await ask('readJournal', { after: 0 })).toEqual({ ok: false, error: { type: 'io', name: '', code: 'EBUG' } });
  expect(told).toEqual(['bug-readJournal TypeError: a bug']);
});
