// The shell by itself, whatever the page shows: what it promises by its contract, and what it refuses.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { answerSaveDialog, expect, test } from './fixtures.ts';

const readLog = (dataFolder: string): string => readFileSync(path.join(dataFolder, 'logs', 'shell.log'), 'utf8');

test('a record that was acknowledged is there after a kill', async ({ launch, dataFolder }) => {
  const first = await launch();
  // The page opens the journal itself when it starts: not in between.
  await first.page.getByRole('note').waitFor();
  const reply = await first.page.evaluate(async () => {
    await window.desktop.openJournal({});
    return window.desktop.appendJournal({ payload: '{"what":"改一字"}' });
  });
  expect(reply.ok).toBe(true);
  await first.kill();
  expect(readFileSync(path.join(dataFolder, 'journal', '0001.jsonl'), 'utf8')).toContain('"改一字"');
});

test('a file is saved where the person says, and the page learns no path', async ({ launch, saveFolder }) => {
  const { app, page } = await launch();
  await answerSaveDialog(app, path.join(saveFolder, '报告'));
  const save = () =>
    page.evaluate(() =>
      window.desktop.saveFile({ suggestedName: '报告.docx', kind: 'docx', bytes: new Uint8Array([1, 2, 3]) }),
    );
  const saved = await save();
  expect(saved).toMatchObject({ ok: true, value: { name: '报告.docx', folder: path.basename(saveFolder) } });
  expect(JSON.stringify(saved)).not.toContain(path.dirname(saveFolder));
  expect(readdirSync(saveFolder)).toEqual(['报告.docx']);
  await answerSaveDialog(app, undefined);
  expect(await save()).toEqual({ ok: false, error: { type: 'cancelled' } });
});

test('the data folder is opened, and no other', async ({ launch, dataFolder }) => {
  const { app, page } = await launch();
  await app.evaluate(({ shell }) => {
    const paths: string[] = [];
    Object.assign(globalThis, { openedPaths: paths });
    shell.openPath = async (folder) => {
      paths.push(folder);
      return paths.length === 1 ? '' : 'nothing opens folders here';
    };
  });
  const open = () => page.evaluate(() => window.desktop.openDataFolder({}));
  expect(await open()).toEqual({ ok: true, value: {} });
  expect(await open()).toEqual({
    ok: false,
    error: { type: 'io', name: path.basename(dataFolder), code: 'EOPEN' },
  });
  const asked = await page.evaluate(() => Reflect.apply(window.desktop.openDataFolder, null, [{ path: '/etc' }]));
  expect(asked).toEqual({ ok: false, error: { type: 'badRequest' } });
  expect(await app.evaluate(() => Reflect.get(globalThis, 'openedPaths'))).toEqual([dataFolder, dataFolder]);
  expect(await page.evaluate(() => window.desktop.appInfo({}))).toMatchObject({ value: { dataFolder } });
});

test('malformed requests are answered, and the shell goes on', async ({ launch }) => {
  const { page } = await launch();
  const replies = await page.evaluate(async () => {
    const desktop: Record<string, unknown> = { ...window.desktop };
    const call = async (name: string, argument: unknown): Promise<unknown> => {
      const channel = desktop[name];
      return typeof channel === 'function' ? channel(argument) : 'no such channel';
    };
    return [
      await call('appendJournal', { payload: 7 }),
      await call('saveFile', { suggestedName: 'x', kind: 'exe', bytes: [] }),
      await call('openSavedFile', { token: '/etc/passwd' }),
      await call('appInfo', 7),
      await call('writePreferences', { json: '[]' }),
    ];
  });
  for (const reply of replies) expect(reply).toEqual({ ok: false, error: { type: 'badRequest' } });
  expect(await page.evaluate(() => window.desktop.appInfo({}))).toMatchObject({
    ok: true,
    value: { version: '0.1.0' },
  });
});

test('the page has no Node, no network, no other window, no way elsewhere', async ({ launch, dataFolder }) => {
  const { app, page } = await launch();
  const found = await page.evaluate(async () => {
    const refused = async (work: () => Promise<unknown>): Promise<boolean> =>
      work().then(
        () => false,
        () => true,
      );
    return {
      node: typeof Reflect.get(window, 'process') + typeof Reflect.get(window, 'require'),
      fetch: await refused(() => fetch('https://example.com/')),
      loopback: await refused(() => fetch('http://127.0.0.1:9/')),
      outside: await refused(async () => {
        const response = await fetch('/../../package.json');
        if (!response.ok) throw new Error(String(response.status));
      }),
      opened: window.open('https://example.com/') !== null,
      notifications: await Notification.requestPermission(),
    };
  });
  expect(found).toEqual({
    node: 'undefinedundefined',
    fetch: true,
    loopback: true,
    outside: true,
    opened: false,
    notifications: 'denied',
  });
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  // Past the page's own policy the shell refuses too: asked from outside the page.
  const direct = await app.evaluate(async ({ net }) =>
    net.fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  );
  expect(direct).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(page.url()).toBe('app://ledger/');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  for (const what of ['request', 'window', 'navigation']) expect(readLog(dataFolder)).toContain(`what=${what}`);
});

test('scripts and styles run by the policy only, and each load has a nonce of its own', async ({ launch }) => {
  const { page } = await launch();
  const probe = () =>
    page.evaluate(async () => {
      const run = document.createElement('script');
      run.textContent = 'window.injected = true';
      document.head.append(run);
      // In a task of its own: what the debugger itself runs is allowed more.
      const evaluated = await new Promise<boolean>((resolve) => {
        setTimeout(() => {
          try {
            // oxlint-disable-next-line no-implied-eval, no-new-func -- that it is refused is the point
            resolve(Boolean(new Function('return true')()));
          } catch {
            resolve(false);
          }
        });
      });
      const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
      const coloured = (attribute: string): string => {
        const style = document.createElement('style');
        style.setAttribute('nonce', attribute);
        style.textContent = '#probe { color: rgb(1, 2, 3) }';
        const element = document.createElement('p');
        element.id = 'probe';
        document.body.append(style, element);
        const { color } = getComputedStyle(element);
        style.remove();
        element.remove();
        return color;
      };
      return {
        injected: Reflect.has(window, 'injected'),
        evaluated,
        nonce,
        withNonce: coloured(nonce) === 'rgb(1, 2, 3)',
        without: coloured('x') === 'rgb(1, 2, 3)',
      };
    });
  const first = await probe();
  expect(first).toMatchObject({ injected: false, evaluated: false, withNonce: true, without: false });
  await page.reload();
  const second = await probe();
  expect(second.nonce).not.toBe(first.nonce);
  expect(second.nonce).toMatch(/^[\w-]{22}$/);
});

test('a second instance brings the first to the front and ends', async ({ launch, dataFolder }) => {
  const { app } = await launch();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await expect(launch({ dataFolder })).rejects.toThrow();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(false);
});

test('the window comes back where it was, with its size', async ({ launch }) => {
  const first = await launch({ size: { width: 1093, height: 614 } });
  expect(await first.page.evaluate(() => [innerWidth, innerHeight])).toEqual([1093, 614]);
  await first.close();
  const second = await launch();
  await expect.poll(() => second.page.evaluate(() => [innerWidth, innerHeight])).toEqual([1093, 614]);
});

test('everything of the program lies in its data folder', async ({ launch, dataFolder }) => {
  const { app, close } = await launch();
  expect(await app.evaluate(({ app: program }) => program.getPath('userData'))).toBe(dataFolder);
  await close();
  expect(existsSync(path.join(dataFolder, 'preferences.json'))).toBe(true);
  expect(readLog(dataFolder)).not.toContain('closed-unconfirmed');
});

test('a window whose page answers no more closes all the same', async ({ launch, dataFolder }) => {
  const { page, close } = await launch();
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  // The loop begins after the reply to what began it.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await close();
  expect(readLog(dataFolder)).toContain('closed-unconfirmed');
});
