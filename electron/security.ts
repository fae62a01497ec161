// Everything that the program does not need is refused: network, other pages, windows, permissions, downloads.
// docs/security.md goes through Electron's checklist item by item.
import inspector from 'node:inspector';
import { app, session, type WebContents } from 'electron';
import type { Log } from './log.ts';
import { PAGE_URL } from './protocol.ts';
import { countRefusal } from './refusals.ts';

/** Schemes that do not leave the machine. `devtools` is there in development alone. */
const OWN_SCHEMES = new Set(['app:', 'blob:', 'data:', ...(app.isPackaged ? [] : ['devtools:'])]);
/** The page may put text on the clipboard, as a copy button does; reading it is left to the person's own Ctrl+V. */
const ALLOWED_PERMISSION = 'clipboard-sanitized-write';

/**
 * Nobody debugs a release from outside: the switches are dropped unless the inspector is open already, which the
 * fuses of a release do not allow. Nor does Chromium reach out by itself.
 */
export function closeDebuggingPorts(): void {
  if (inspector.url() === undefined) {
    app.commandLine.removeSwitch('remote-debugging-port');
    app.commandLine.removeSwitch('remote-debugging-pipe');
  }
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('dns-prefetch-disable');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('no-proxy-server');
  // No name is ever looked up: Chromium asks for some by itself.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Before `ready`. Root has no sandbox (Chromium ends every child if told otherwise), and says so by the switch. */
export function sandboxEveryPage(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/** Refuses for the whole session, which the program's only window uses. After `ready`. */
export function refuseEverythingElse(log: Log): void {
  const own = session.defaultSession;
  own.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !OWN_SCHEMES.has(new URL(details.url).protocol);
    if (cancel) countRefusal(log, 'request');
    answer({ cancel });
  });
  own.setPermissionRequestHandler((contents, permission, answer) => {
    const allowed = permission === ALLOWED_PERMISSION && contents.getURL() === PAGE_URL;
    if (!allowed) countRefusal(log, `permission-${permission}`);
    answer(allowed);
  });
  own.setPermissionCheckHandler((contents, permission) => {
    return permission === ALLOWED_PERMISSION && contents?.getURL() === PAGE_URL;
  });
  own.setDevicePermissionHandler(() => false);
  own.on('will-download', (event) => {
    event.preventDefault();
    countRefusal(log, 'download');
  });
  // The dictionary would be fetched from the network.
  own.setSpellCheckerEnabled(false);
}

/** Refuses for every page that ever comes to be, before it has done anything. */
export function watchWebContents(log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => {
      countRefusal(log, 'window');
      return { action: 'deny' };
    });
    refuseNavigation(contents, log);
    contents.on('will-attach-webview', (details) => {
      details.preventDefault();
      countRefusal(log, 'webview');
    });
    // A web call by UDP passes by the request filter.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
}

/** The page may load itself again; nothing else is ever gone to, and a frame inside it nowhere at all. */
function refuseNavigation(contents: WebContents, log: Log): void {
  const stay = (event: { preventDefault: () => void }, url: string): void => {
    if (url === PAGE_URL) return;
    event.preventDefault();
    countRefusal(log, 'navigation');
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', (details) => {
    if (details.isMainFrame) return;
    details.preventDefault();
    countRefusal(log, 'frame');
  });
}
