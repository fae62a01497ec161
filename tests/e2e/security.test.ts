// Electron's security checklist, item by item, in the real program; docs/security.md has the table.
import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.ts';

const readLog = (dataFolder: string): string => readFileSync(path.join(dataFolder, 'logs', 'shell.log'), 'utf8');

test('2–4, 6, 8–10: the window has no Node, is isolated and sandboxed, and nothing is loosened', async ({ launch }) => {
  const { app } = await launch();
  const { preferences, sandboxed } = await app.evaluate(({ BrowserWindow, app: program }) => {
    const [window] = BrowserWindow.getAllWindows();
    const given: unknown = Reflect.get(window?.webContents ?? {}, 'getLastWebPreferences');
    return {
      preferences: typeof given === 'function' ? given.call(window?.webContents) : {},
      sandboxed: program.commandLine.hasSwitch('enable-sandbox') || program.commandLine.hasSwitch('no-sandbox'),
    };
  });
  expect(preferences).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
  });
  expect(preferences.nodeIntegrationInWorker ?? false).toBe(false);
  expect(preferences.navigateOnDragDrop ?? false).toBe(false);
  expect(preferences.experimentalFeatures ?? false).toBe(false);
  expect(preferences.enableBlinkFeatures ?? '').toBe('');
  expect(sandboxed).toBe(true);
});

test('1, 7, 18: everything comes from app://ledger under a policy without unsafe words', async ({ launch }) => {
  const { page, complaints } = await launch();
  const { policy, sources } = await page.evaluate(async () => {
    const response = await fetch('/');
    const loaded = [...document.scripts, ...document.querySelectorAll('link')].map((one) =>
      one instanceof HTMLScriptElement ? one.src : one.href,
    );
    return { policy: response.headers.get('content-security-policy') ?? '', sources: loaded };
  });
  const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
  expect(rules.get('default-src')).toEqual(["'none'"]);
  expect(rules.get('script-src')).toEqual(["'self'"]);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(sources.length).toBeGreaterThan(0);
  for (const source of sources) expect(source).toMatch(/^app:\/\/ledger\//);
  expect(await page.evaluate(() => fetch('file:///etc/passwd').then(String, () => 'refused'))).toBe('refused');
  expect(complaints.filter((line) => !/etc\/passwd/.test(line))).toEqual([]);
});

test('5: no permission but putting text on the clipboard', async ({ launch, dataFolder }) => {
  const { page } = await launch();
  const answers = await page.evaluate(async () => {
    const outcome = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'allowed',
        () => 'refused',
      );
    return {
      notifications: await Notification.requestPermission(),
      place: await outcome(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
      microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await outcome(navigator.mediaDevices.getDisplayMedia({ video: true })),
      readClipboard: await outcome(navigator.clipboard.readText()),
      writeClipboard: await outcome(navigator.clipboard.writeText('催报单')),
    };
  });
  expect(answers).toEqual({
    notifications: 'denied',
    place: 'refused',
    microphone: 'refused',
    screen: 'refused',
    readClipboard: 'refused',
    writeClipboard: 'allowed',
  });
  expect(readLog(dataFolder)).toContain('what=permission-');
});

test('11–14: no webview, no other page, no frame, no window, no download', async ({ launch, dataFolder }) => {
  const { app, page } = await launch();
  await page.evaluate(async () => {
    const add = (name: string, address: string): void => {
      const element = document.createElement(name);
      element.setAttribute('src', address);
      document.body.append(element);
    };
    add('webview', 'https://example.com/');
    add('iframe', 'https://example.com/');
    add('iframe', 'app://ledger/');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    document.body.append(link);
    link.click();
    link.removeAttribute('download');
    link.href = 'https://example.com/';
    link.target = '_blank';
    link.click();
    link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
    window.open('app://ledger/');
    const form = document.createElement('form');
    form.action = 'https://example.com/';
    document.body.append(form);
    form.submit();
    location.href = 'https://example.com/';
    await new Promise((resolve) => setTimeout(resolve, 300));
    location.href = 'file:///etc/passwd';
  });
  await expect(async () => {
    for (const what of ['download', 'window', 'navigation']) expect(readLog(dataFolder)).toContain(`what=${what}`);
  }).toPass();
  expect(page.url()).toBe('app://ledger/');
  const all = await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getType()));
  expect(all).toEqual(['window']);
  // A frame of the same origin has neither a page nor the bridge.
  const framed = await page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map(({ contentWindow }) => {
      try {
        return typeof Reflect.get(contentWindow ?? {}, 'desktop');
      } catch {
        return 'out of reach';
      }
    }),
  );
  expect(framed.filter((kind) => kind === 'object')).toEqual([]);
});

test('no packet leaves by a web call, which no request filter sees', async ({ launch }) => {
  const heard: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (message) => heard.push(message.toString('hex')));
  const port = await new Promise<number>((resolve) => {
    socket.bind(0, '127.0.0.1', () => resolve(socket.address().port));
  });
  const { page } = await launch();
  const candidates = await page.evaluate(async (stun) => {
    const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${stun}` }] });
    const found: string[] = [];
    call.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate !== null && candidate.candidate !== '') found.push(candidate.candidate);
    });
    call.createDataChannel('x');
    await call.setLocalDescription(await call.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 1500));
    call.close();
    return found;
  }, port);
  socket.close();
  expect(heard).toEqual([]);
  expect(candidates.filter((line) => / udp /i.test(line) && !/\.local /.test(line))).toEqual([]);
});

test('every refused request is counted where whoever helps can read it', async ({ launch }) => {
  const { app, page } = await launch();
  const refused = async (): Promise<number> =>
    page.evaluate(async () => {
      const told = await window.desktop.diagnostics({});
      return told.ok ? (told.value.refused['request'] ?? 0) : -1;
    });
  expect(await refused()).toBe(0);
  await app.evaluate(async ({ net }) => {
    for (const address of ['http://127.0.0.1:9/', 'https://example.com/', 'ftp://example.com/']) {
      await net.fetch(address).catch(() => undefined);
    }
  });
  expect(await refused()).toBeGreaterThanOrEqual(2);
});

test('20: the page is given channels and nothing of Electron', async ({ launch }) => {
  const { page } = await launch();
  const given = await page.evaluate(() => ({
    names: Object.keys(window.desktop).sort(),
    kinds: [...new Set(Object.values(window.desktop).map((value) => typeof value))],
    leaked: ['ipcRenderer', 'electron', 'require', 'process', 'module', 'Buffer', 'global'].filter((name) =>
      Reflect.has(window, name),
    ),
    frozen: Object.isFrozen(window.desktop) || !Reflect.set(window, 'desktop', {}),
  }));
  const { CHANNELS } = await import('../../shared/ipc/channels.ts');
  expect(given.names).toEqual([...CHANNELS, 'on'].sort());
  expect(given.kinds).toEqual(['function']);
  expect(given.leaked).toEqual([]);
  expect(given.frozen).toBe(true);
});

test('a crashed page is replaced, says so, and has what was acknowledged', async ({ launch, dataFolder }) => {
  const { app, page } = await launch();
  await page.evaluate(async () => {
    await window.desktop.openJournal({});
  });
  const loaded = page.waitForEvent('domcontentloaded').catch(() => undefined);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await loaded;
  await expect(async () => {
    const alive = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return window?.webContents.executeJavaScript('document.body.innerText.length > 0', true);
    });
    expect(alive).toBe(true);
  }).toPass({ timeout: 15_000 });
  expect(readLog(dataFolder)).toMatch(/page-gone reason=(crashed|killed)/);
});
