// What axe finds on the page as it stands: a line for each place that is serious or critical.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

// The library's list under a combobox: the arrows scroll it, the focus stays in the field.
const COMBOBOX_LIST = '.ant-select-dropdown-list-holder';
const GRAVE = new Set(['serious', 'critical']);

/** Empty where nothing is. `where` names the screen or dialog in each line. */
export async function axeFindings(page: Page, where: string): Promise<string[]> {
  // Electron opens no second page, in which axe would join what it found in frames: there are none.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
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
