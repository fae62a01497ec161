// `window.desktop` in a plain browser: every request goes by the shell's own door (schema, Result) to a shell in memory.
import type { BrowserContext, Page } from '@playwright/test';
import { answer, type Handlers, OWN_ORIGIN } from '../../electron/ipc/answer.ts';
import type { Log } from '../../electron/log.ts';
import { ok } from '../../shared/base/result.ts';
import { type Channel, CHANNELS, SHELL_EVENTS, type ShellEvent } from '../../shared/ipc/channels.ts';
import { fakeDesktop } from '../renderer/fake-desktop.ts';

export interface Bridge {
  /** Tells the page of something that it did not ask for. */
  readonly tell: (page: Page, event: ShellEvent) => Promise<void>;
  /** Tells the page that its window closes, and waits until it has saved what was typed. */
  readonly closing: (page: Page) => Promise<void>;
}

declare global {
  /** Put there by Playwright. */
  var askShell: (channel: Channel, argument: unknown) => Promise<unknown>;
  /** Called by the bridge, as preload calls the page. */
  var tellPage: (event: ShellEvent) => void;
}

const SENDER = { ownFrame: true, origin: OWN_ORIGIN } as const;

// What the shell would note fails the request, and with it the test.
const LOG: Log = {
  event: (name, facts) => {
    throw new Error(`${name} ${JSON.stringify(facts)}`);
  },
  failure: (_name, error) => {
    throw error;
  },
  recent: () => '',
};

/** One shell for all pages of the context, so that a page that is opened again finds what was left. */
export async function putBridge(context: BrowserContext): Promise<Bridge> {
  const { desktop } = fakeDesktop();
  let confirmed = (): void => undefined;
  const handlers: Handlers = {
    ...desktop,
    confirmClose: async () => {
      confirmed();
      return ok({});
    },
  };
  await context.exposeFunction('askShell', (channel: Channel, argument: unknown) =>
    answer(channel, { sender: SENDER, argument }, handlers, LOG),
  );
  await context.addInitScript(installDesktop, { channels: CHANNELS, events: SHELL_EVENTS });
  const tell: Bridge['tell'] = (page, event) => page.evaluate((name) => globalThis.tellPage(name), event);
  return {
    tell,
    closing: async (page) => {
      const saved = new Promise<void>((resolve) => (confirmed = resolve));
      await tell(page, 'closing');
      await saved;
    },
  };
}

/** Runs in the page before its own scripts, as preload does. */
function installDesktop({ channels, events }: { channels: typeof CHANNELS; events: typeof SHELL_EVENTS }): void {
  const listeners = new Map<ShellEvent, Set<() => void>>(events.map((event) => [event, new Set()]));
  const calls = channels.map((channel) => [
    channel,
    (argument: unknown = {}): Promise<unknown> => globalThis.askShell(channel, argument),
  ]);
  const on = (event: ShellEvent, listener: () => void): (() => void) => {
    listeners.get(event)?.add(listener);
    return () => listeners.get(event)?.delete(listener);
  };
  globalThis.tellPage = (event) => {
    for (const listener of listeners.get(event) ?? []) listener();
  };
  Object.defineProperty(globalThis, 'desktop', { value: { ...Object.fromEntries(calls), on } });
}
