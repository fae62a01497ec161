// The way of the Tab key through the page as it stands: each control that it comes to has a name and shows the focus,
// none keeps it, none is left out.
import type { CDPSession, JSHandle, Page } from '@playwright/test';

const FARTHEST = 500;

interface Step {
  /** The order in which it was first come to. */
  readonly number: number;
  readonly element: string;
  /** The control before looks the same now as it did with the focus. */
  readonly unchanged: string | null;
}

interface Walk {
  readonly numbers: Map<Element, number>;
  /** Those of them that are still there at the end. */
  controls: readonly Element[];
  last: { readonly element: Element; readonly cell: string | null; readonly look: string } | null;
}

/** A line for each fault; empty where there is none. `where` names the screen or dialog in each line. */
export async function tabFindings(page: Page, where: string): Promise<string[]> {
  // In a menu the arrows go, and Tab closes it.
  if ((await page.locator('[role="menu"]').count()) > 0) return [];
  const session = await page.context().newCDPSession(page);
  const found: string[] = [];
  const walk = await page.evaluateHandle((): Walk => ({ numbers: new Map(), controls: [], last: null }));
  let last = -1;
  for (let steps = 0; steps < FARTHEST; steps += 1) {
    await page.keyboard.press('Tab');
    const step = await page.evaluate(takeStep, walk);
    if (step === null) continue;
    if (step.number === last) {
      // The only control there is keeps it rightly.
      const alone = last === 0 && (await page.evaluate(leftOut, walk)).length === 0;
      if (!alone) found.push(`keeps the focus: ${step.element}`);
    } else if (step.unchanged !== null) found.push(`does not show the focus: ${step.unchanged}`);
    if (step.number <= last) break;
    last = step.number;
  }
  found.push(...(await nameless(session, page, walk)));
  await session.detach();
  found.push(...(await page.evaluate(leftOut, walk)).map((element) => `Tab does not come to ${element}`));
  return found.map((fault) => `${where}: ${fault}`);
}

/** The controls on the way for which a screen reader would have no name; asked for all at once. */
async function nameless(session: CDPSession, page: Page, walk: JSHandle<Walk>): Promise<string[]> {
  await page.evaluate((walked) => {
    walked.controls = [...walked.numbers.keys()].filter((control) => control.isConnected);
    Object.assign(globalThis, { walkedControls: walked.controls });
  }, walk);
  const { result } = await session.send('Runtime.evaluate', { expression: 'walkedControls' });
  const { result: controls } = await session.send('Runtime.getProperties', {
    objectId: result.objectId ?? '',
    ownProperties: true,
  });
  const named = controls.flatMap(({ value }) =>
    value?.objectId === undefined ? [] : [nameOf(session, value.objectId)],
  );
  return page.evaluate(
    ({ walked, names }) => {
      Reflect.deleteProperty(globalThis, 'walkedControls');
      return walked.controls.flatMap((control, index) =>
        names[index] === '' ? [`has no name: ${control.outerHTML.slice(0, 160)}`] : [],
      );
    },
    { walked: walk, names: await Promise.all(named) },
  );
}

/** As a screen reader would say it. */
async function nameOf(session: CDPSession, objectId: string): Promise<string> {
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false });
  return String(nodes[0]?.name?.value ?? '').trim();
}

// What follows runs in the page, each by itself.

function takeStep(walk: Walk): Step | null {
  const lookOf = (control: Element): string => {
    const active = document.querySelector(`[id="${control.getAttribute('aria-activedescendant') ?? ''}"]`);
    // A box or switch is drawn by what stands beside the input.
    const drawn = control.matches('[type="checkbox"], [type="radio"]') ? control.nextElementSibling : null;
    const shownBy = [control, control.parentElement, drawn, active, control.closest('.ant-select')];
    return shownBy
      .map((one) => (one === null ? null : getComputedStyle(one)))
      .map((style) => `${style?.outline} ${style?.boxShadow} ${style?.borderColor} ${style?.backgroundColor}`)
      .join('\n');
  };
  const { last } = walk;
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const cell = element.getAttribute('aria-activedescendant');
  // From cell to cell of a grid, whose field keeps the focus.
  const isNextCell = last?.element === element && last.cell !== cell;
  const unchanged = last !== null && last.element.isConnected && lookOf(last.element) === last.look;
  const number = walk.numbers.get(element) ?? walk.numbers.size;
  walk.numbers.set(element, number);
  walk.last = { element, cell, look: lookOf(element) };
  if (isNextCell) return null;
  return {
    number,
    element: element.outerHTML.slice(0, 160),
    unchanged: unchanged ? last.element.outerHTML.slice(0, 160) : null,
  };
}

function leftOut(walk: Walk): string[] {
  const within: ParentNode = [...document.querySelectorAll('.ui-dialog')].at(-1) ?? document;
  const isRadio = (one: Element): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'radio';
  const groups = new Set([...walk.numbers.keys()].filter(isRadio).map(({ name }) => name));
  return [...within.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter((one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.closest('[inert], [hidden]') === null)
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => !walk.numbers.has(one) && !(isRadio(one) && groups.has(one.name)))
    .map((one) => one.outerHTML.slice(0, 160));
}
