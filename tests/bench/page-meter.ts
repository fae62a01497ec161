// What takes how long within the page: measured there, by its own clock.
import type { Page } from '@playwright/test';

interface Meter {
  /** From the input's own time to after the frame that follows it, ms. */
  readonly paints: number[];
  /** When the latest input came, and when the page last changed. */
  input: number;
  changed: number;
}

declare global {
  var meter: Meter;
}

export async function installMeter(page: Page): Promise<void> {
  await page.evaluate(() => {
    const meter: Meter = { paints: [], input: 0, changed: 0 };
    globalThis.meter = meter;
    // A message posted in a frame's callback is heard when the frame has been painted.
    const afterPaint = (heard: (at: number) => void): void => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => heard(performance.now()));
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    };
    const note = (event: Event): void => {
      meter.input = event.timeStamp;
      meter.changed = event.timeStamp;
      afterPaint((at) => meter.paints.push(at - event.timeStamp));
    };
    let keyed = false;
    const noteKey = (event: Event): void => {
      keyed = true;
      note(event);
    };
    window.addEventListener('keydown', noteKey, { capture: true });
    window.addEventListener('click', note, { capture: true });
    // A word that an input method puts in comes without a key.
    window.addEventListener(
      'beforeinput',
      (event) => {
        if (!keyed) note(event);
        keyed = false;
      },
      { capture: true },
    );
    const main = document.querySelector('.frame');
    if (main === null) throw new Error('the window has no frame yet');
    new MutationObserver(() => {
      const { input } = meter;
      afterPaint((at) => {
        if (meter.input === input) meter.changed = at;
      });
    }).observe(main, { childList: true, subtree: true, characterData: true, attributes: true });
  });
}

/** From each key of a run of them to its paint, ms. */
export async function keysToPaint(page: Page, type: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    globalThis.meter.paints.length = 0;
  });
  await type();
  await page.waitForTimeout(500);
  return page.evaluate(() => [...globalThis.meter.paints]);
}

const QUIET = 600;

/** From a key or click to the last thing it changed on the screen, ms. */
export async function answered(page: Page, act: () => Promise<unknown>): Promise<number> {
  await act();
  let seen = -1;
  for (;;) {
    await page.waitForTimeout(QUIET);
    const { input, changed } = await page.evaluate(() => globalThis.meter);
    if (changed === seen) return changed - input;
    seen = changed;
  }
}

const FRAMES = 150;

/** Scrolls by so many px a frame, without them by a page, down and on from the top. */
export async function scrolled(page: Page, selector: string, pixels: number | null): Promise<Record<string, number>> {
  return page.evaluate(
    async ([chosen, frames, by]) => {
      const element = document.querySelector(chosen);
      if (element === null) throw new Error(`nothing to scroll: ${chosen}`);
      const tasks: number[] = [];
      const observer = new PerformanceObserver((entries) => {
        for (const { duration } of entries.getEntries()) tasks.push(duration);
      });
      observer.observe({ type: 'longtask' });
      const times: number[] = [];
      let before = performance.now();
      for (let frame = 0; frame < frames; frame += 1) {
        element.scrollTop =
          (element.scrollTop + (by ?? element.clientHeight)) % Math.max(1, element.scrollHeight - element.clientHeight);
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        times.push(now - before);
        before = now;
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      observer.disconnect();
      times.sort((a, b) => a - b);
      return {
        frames,
        'frame middle ms': Math.round(times[Math.floor(frames / 2)] ?? 0),
        'frame p95 ms': Math.round(times[Math.floor(frames * 0.95)] ?? 0),
        'long tasks': tasks.length,
        'longest ms': Math.round(Math.max(0, ...tasks)),
      };
    },
    [selector, FRAMES, pixels] as const,
  );
}
