// Everything that the program does not need is refused: network, other pages, windows, permissions, downloads.
import inspector from 'node:inspector';
import { app, session } from 'electron';
import type { Log } from './log.ts';
import { PAGE_URL } from './protocol.ts';

/** Schemes that do not leave the machine. `devtools` is there in development alone. */
const OWN_SCHEMES = new Set(['app:', 'blob:', 'data:', ...(app.isPackaged ? [] : ['devtools:'])]);

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
}

/** Before `ready`. Root has no sandbox (Chromium ends every child if told otherwise), and says so by the switch. */
export function sandboxEveryPage(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/** How often something was refused since the start, by what it was. */
const refusals = new Map<string, number>();

function refuse(log: Log, what: string): void {
  const count = (refusals.get(what) ?? 0) + 1;
  refusals.set(what, count);
  log.event('refused', { what, count });
}

/** Refuses for the whole session, which the program's only window uses. After `ready`. */
export function refuseEverythingElse(log: Log): void {
  const own = session.defaultSession;
  own.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !OWN_SCHEMES.has(new URL(details.url).protocol);
    if (cancel) refuse(log, 'request');
    answer({ cancel });
  });
  own.setPermissionRequestHandler((_contents, permission, answer) => {
    refuse(log, `permission-${permission}`);
    answer(false);
  });
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.on('will-download', (event) => {
    event.preventDefault();
    refuse(log, 'download');
  });
  // The dictionary would be fetched from the network.
  own.setSpellCheckerEnabled(false);
}

/** Refuses for every page that ever comes to be, before it has done anything. */
export function watchWebContents(log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => {
      refuse(log, 'window');
      return { action: 'deny' };
    });
    // The page may load itself again; nothing else is ever gone to.
    const stay = (event: { preventDefault: () => void }, url: string): void => {
      if (url === PAGE_URL) return;
      event.preventDefault();
      refuse(log, 'navigation');
    };
    contents.on('will-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-attach-webview', (details) => {
      details.preventDefault();
      refuse(log, 'webview');
    });
    // A web call by UDP passes by the request filter.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
  app.on('certificate-error', (_event, _contents, _url, _error, _certificate, accept) => accept(false));
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
}
