// Two ways to do the same: by mouse, and by keys alone. A walk that is written once is walked by both.
import { expect, type Locator, type Page } from '@playwright/test';
import { FramePage, type ScreenName } from './pages/frame-page.ts';

export interface Hands {
  readonly goTo: (screen: ScreenName) => Promise<void>;
  /** A button or a check box. */
  readonly press: (control: Locator) => Promise<void>;
  readonly pick: (radio: Locator) => Promise<void>;
  readonly menu: (opener: Locator, entry: Locator) => Promise<void>;
  /** Replaces what stands in a field. */
  readonly type: (field: Locator, text: string) => Promise<void>;
  /** A line of a list or table. */
  readonly line: (list: Locator, line: Locator) => Promise<void>;
}

const FARTHEST = 200;
const SCREEN_KEYS: Readonly<Record<ScreenName, string>> = {
  工作台: 'Alt+1',
  项目台账: 'Alt+2',
  进展填报: 'Alt+3',
  报告: 'Alt+4',
  收发: 'Alt+5',
  校核: 'Alt+6',
  设置: 'Alt+0',
};

export function mouseHands(page: Page): Hands {
  return {
    goTo: (screen) => new FramePage(page).goTo(screen),
    press: (control) => control.click(),
    pick: (radio) => radio.check({ force: true }),
    menu: async (opener, entry) => {
      await opener.click();
      await entry.click();
    },
    type: async (field, text) => {
      await field.click();
      await field.fill(text);
    },
    line: async (_list, line) => line.click(),
  };
}

/** Not one call of the mouse, nor of `focus`: what cannot be reached by keys fails. */
export function keyboardHands(page: Page): Hands {
  const keys = page.keyboard;
  const hasFocus = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement);
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let steps = 0; steps < FARTHEST; steps += 1) {
      if (await hasFocus(target)) return;
      await keys.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(target)}`);
  };
  return {
    goTo: (screen) => keys.press(SCREEN_KEYS[screen]),
    press: async (control) => {
      await reach(control);
      await keys.press('Enter');
    },
    pick: async (radio) => {
      const group = await radio.evaluateHandle((element) => element.closest('[role="radiogroup"], fieldset'));
      for (let steps = 0; steps < FARTHEST; steps += 1) {
        if (await group.evaluate((element) => element?.contains(document.activeElement) ?? false)) break;
        await keys.press('Tab');
      }
      for (let steps = 0; steps < 9 && !(await radio.isChecked()); steps += 1) await keys.press('ArrowRight');
      await expect(radio).toBeChecked();
    },
    menu: async (opener, entry) => {
      await reach(opener);
      await keys.press('Enter');
      await entry.waitFor();
      for (let steps = 0; steps < 30 && !(await hasFocus(entry)); steps += 1) await keys.press('ArrowDown');
      await keys.press('Enter');
    },
    type: async (field, text) => {
      await reach(field);
      await keys.press('Control+a');
      await keys.insertText(text);
    },
    line: async (list, line) => {
      await reach(list);
      await keys.press('Home');
      for (let steps = 0; steps < FARTHEST; steps += 1) {
        if ((await line.getAttribute('aria-selected')) === 'true') return;
        await keys.press('ArrowDown');
      }
      throw new Error(`the arrows do not reach ${String(line)}`);
    },
  };
}
