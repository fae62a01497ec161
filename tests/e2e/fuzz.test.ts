// Every channel of the real shell is given what no page of the program would send: each is answered as a bad request,
// nothing is thrown, and the shell goes on.
import * as fc from 'fast-check';
import { CHANNELS, type Channel } from '../../shared/ipc/channels.ts';
import { contract } from '../../shared/ipc/contract.ts';
import { expect, test } from './fixtures.ts';

const ROUNDS = 150;
const SEED = 20230925;
const BAD_REQUEST = { ok: false, error: { type: 'badRequest' } };

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('../../etc/passwd', '/dev/zero', 'C:\\Windows', '\u0000', '', '0'.repeat(70_000), '__proto__'),
  fc.constantFrom(-1, 0.5, 2 ** 53, -(2 ** 53), 1e308),
);

/** Junk that JSON can carry into the page, near to what the channel takes and far from it. */
function junkFor(channel: Channel): unknown[] {
  const { argument } = contract[channel];
  const near = fc.record(Object.fromEntries(Object.keys(argument.shape).map((key) => [key, value])), {
    requiredKeys: [],
  });
  const more = fc.tuple(near, fc.string(), value).map(([object, key, extra]) => ({ ...object, [key]: extra }));
  const junk = fc.oneof(value, near, more, fc.array(near, { maxLength: 3 }));
  return fc
    .sample(junk, { numRuns: ROUNDS, seed: SEED })
    .map((one): unknown => JSON.parse(JSON.stringify(one) ?? 'null'))
    .filter((one) => !argument.safeParse(one).success);
}

test('every channel answers malformed payloads as bad requests, and the shell goes on', async ({ launch }) => {
  test.setTimeout(180_000);
  const { app, page } = await launch();
  for (const channel of CHANNELS) {
    const junk = junkFor(channel);
    expect(junk.length, channel).toBeGreaterThan(ROUNDS / 2);
    const replies = await page.evaluate(
      async ({ name, payloads }) => {
        const call: unknown = Reflect.get(window.desktop, name);
        if (typeof call !== 'function') return ['no such channel'];
        const outcomes = await Promise.all(
          payloads.map((payload) =>
            Promise.resolve(call(payload)).catch((error: unknown) => `thrown: ${String(error)}`),
          ),
        );
        return [...new Set(outcomes.map((one) => JSON.stringify(one)))];
      },
      { name: channel, payloads: junk },
    );
    expect(replies, channel).toEqual([JSON.stringify(BAD_REQUEST)]);
  }
  expect(app.process().exitCode).toBeNull();
  expect(await page.evaluate(() => window.desktop.appInfo({}))).toMatchObject({ ok: true });
});

test('what no JSON carries is a bad request as well', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch();
  for (const channel of CHANNELS) {
    const takesNothing = contract[channel].argument.safeParse({}).success;
    const ask = async ({ name, bare }: { name: string; bare: boolean }): Promise<string[]> => {
      const call: unknown = Reflect.get(window.desktop, name);
      if (typeof call !== 'function') return ['no such channel'];
      const circle: Record<string, unknown> = {};
      circle['self'] = circle;
      const keys = ['payload', 'bytes', 'json', 'token', 'hash', 'after', 'name', 'password', 'folder'];
      // Without a field of their own these come as {} (or as nothing), which is just what a channel without parameters takes.
      const emptied: unknown[] = [
        undefined,
        new ArrayBuffer(8),
        new Map([['payload', '{}']]),
        new Set([1]),
        new Date(),
        /x/,
        new Error('x'),
        Promise.resolve({}),
        document.body,
        () => ({}),
        new Proxy({}, { get: () => 'x', ownKeys: () => ['payload'] }),
      ];
      const odd: unknown[] = [
        ...(bare ? [] : emptied),
        Number.NaN,
        10n,
        Symbol.iterator,
        circle,
        new Uint8Array(8),
        Object.fromEntries(keys.map((key) => [key, circle])),
        Object.fromEntries(keys.map((key) => [key, () => 1])),
        Object.fromEntries(keys.map((key) => [key, new Float64Array(4)])),
        Object.fromEntries(keys.map((key) => [key, Number.POSITIVE_INFINITY])),
        Object.fromEntries(keys.map((key) => [key, { toString: () => '{}' }])),
      ];
      const outcome = async (payload: unknown): Promise<string> => {
        try {
          return JSON.stringify(await call(payload));
        } catch (error) {
          // The bridge itself copies no symbol and no proxy: such a call never begins.
          return /could not be cloned|not be cloned|Symbol/i.test(String(error))
            ? 'not begun'
            : `thrown: ${String(error)}`;
        }
      };
      return [...new Set(await Promise.all(odd.map(outcome)))];
    };
    const replies = await page.evaluate(ask, { name: channel, bare: takesNothing });
    const bad = replies.filter((reply) => reply !== JSON.stringify(BAD_REQUEST) && reply !== 'not begun');
    expect(bad, channel).toEqual([]);
  }
  expect(await page.evaluate(() => window.desktop.appInfo({}))).toMatchObject({ ok: true });
});
