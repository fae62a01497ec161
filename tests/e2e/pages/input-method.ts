import type { CDPSession, Page } from '@playwright/test';

/** An input method, as the page hears one: letters that are not text yet, a key that picks, a word put in. */
export class InputMethod {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** The letters as they stand while a word is being looked for; none: it was given up. */
  async compose(letters: string): Promise<void> {
    const at = letters.length;
    await this.session.send('Input.imeSetComposition', { text: letters, selectionStart: at, selectionEnd: at });
  }

  /** The Enter that belongs to the input method: it comes with the code of one. */
  async pick(): Promise<void> {
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }

  /** The word takes the place of its letters. */
  async commit(word: string): Promise<void> {
    await this.session.send('Input.insertText', { text: word });
  }
}
