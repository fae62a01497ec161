// The page's window in a plain browser: the built page, served as the shell serves it, on a shell in memory.
import { type Browser, chromium } from '@playwright/test';
import { noteComplaints, type Program, type WindowSize } from '../e2e/program.ts';
import { putBridge } from './bridge.ts';
import { type PageServer, startPageServer } from './page-server.ts';

/** What the tests of one worker share. */
export interface PlainBrowser {
  readonly browser: Browser;
  readonly server: PageServer;
  readonly close: () => Promise<void>;
}

export async function startBrowser(executablePath: string): Promise<PlainBrowser> {
  // Chromium refuses its sandbox to root.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...root] });
  const server = await startPageServer();
  return {
    browser,
    server,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** A test's own profile and shell: what is opened in it again finds what was left. */
export interface PlainProfile {
  readonly open: (size?: WindowSize) => Promise<Program>;
  readonly close: () => Promise<void>;
}

/** The size in which the program opens by itself. */
const PREFERRED: WindowSize = { width: 1440, height: 900 };

export async function openProfile({ browser, server }: PlainBrowser): Promise<PlainProfile> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const bridge = await putBridge(context);
  return {
    open: async (size = PREFERRED) => {
      const page = await context.newPage();
      const complaints = noteComplaints(page);
      await page.setViewportSize({ ...size });
      await page.goto(server.url);
      return {
        get app(): never {
          throw new Error('a plain browser has no shell: this test is one of the real program');
        },
        page,
        complaints,
        clipboard: {
          read: () => page.evaluate(() => navigator.clipboard.readText()),
          write: (given) => page.evaluate((text) => navigator.clipboard.writeText(text), given),
        },
        close: async () => {
          await bridge.closing(page);
          await page.close();
        },
        kill: () => page.close(),
      };
    },
    close: () => context.close(),
  };
}
