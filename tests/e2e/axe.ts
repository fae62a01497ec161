// What axe finds on the page as it stands: a line for each place that is serious or critical.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

// The library's list under a combobox: the arrows scroll it, the focus stays in the field.
const COMBOBOX_LIST = '.ant-select-dropdown-list-holder';
/** Never serious, and the dearest to ask. */
const MODERATE = ['region'];
const GRAVE = new Set(['serious', 'critical']);

/** Empty where nothing is. `where` names the screen or dialog in each line. */
export async function axeFindings(page: Page, where: string): Promise<string[]> {
  // Electron opens no second page, in which axe would join what it found in frames: there are none.
  // It is read into a page once: to do so takes as long as to look at a dialog.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: ';' } : {}) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .disableRules(MODERATE);
  // What lies under a dialog or menu was looked at before.
  const over = ['.ui-dialog', '.ui-floating'];
  for (const box of over) if ((await page.locator(box).count()) > 0) axe.include(box);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => GRAVE.has(impact ?? ''))
    .flatMap(({ id, nodes }) =>
      nodes
        .filter(({ target }) => !(id === 'scrollable-region-focusable' && target.join(' ') === COMBOBOX_LIST))
        .map(({ target, failureSummary }) => `${where}: ${id} ${target.join(' ')}\n${failureSummary ?? ''}`),
    );
}
