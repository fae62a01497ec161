// 去修改: to the field that a finding is about, with the words selected.
import type { Finding, Span } from '../../../shared/check/finding.ts';
import { printItem } from '../../../shared/ledger/item-list.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { NO_FILTER, setView } from '../../store/view-store.ts';
import { focusMain } from '../frame/main-focus.ts';
import { whenDrawn } from '../frame/when-drawn.ts';

/** Marks what a finding may point to: `progress`, `reading:ind_…`, `goalStatus:itm_…`. */
export const CHECK_PLACE = 'data-check-place';

/** Marks the field of an item in a block that is edited item by item. */
export const ITEM_PLACE = 'data-item';

export function goToFinding({ book }: Place, finding: Finding): void {
  const { projectId, block } = finding;
  if (projectId === null) return;
  if (block === null) {
    setView({ screen: 'fill', fillWay: 'form', projectId, onlyUnfilled: false });
    const field = `[${CHECK_PLACE}="${placeName(finding)}"]`;
    whenDrawn(() => focusField(document.querySelector(`${field} textarea, ${field} input`), finding.span), focusMain);
    return;
  }
  setView({ screen: 'ledger', projectId, panelOpen: true, panelTab: 'basics', filter: NO_FILTER });
  const title = block === 'title' ? '概况' : book.heads[block].replaceAll('\n', '');
  const label = block === 'title' ? '项目名称' : title;
  const project = currentLedger().projects.get(projectId);
  const panel = `aside[aria-label="项目 ${CSS.escape(project?.title ?? '')}"]`;
  whenDrawn(() => {
    // It is opened for editing first; what is open already says 完成.
    document.querySelector<HTMLElement>(`${panel} button[aria-label="编辑${title}"]`)?.click();
    const item = document.querySelector(`${panel} [${ITEM_PLACE}="${finding.itemId ?? ''}"] textarea`);
    if (item) return focusField(item, finding.span);
    // Edited as one text.
    const field = `[aria-label="${label}"]`;
    return focusField(
      document.querySelector(`${panel} textarea${field}, ${panel} input${field}`),
      spanInBlock(finding),
    );
  }, focusMain);
}

function placeName({ entryField, indicatorId, itemId }: Finding): string {
  if (entryField === 'reading') return `reading:${indicatorId}`;
  if (entryField === 'goalStatus') return `goalStatus:${itemId}`;
  return entryField ?? 'progress';
}

/** The span in the text of the whole block, an item a line. */
function spanInBlock({ projectId, block, itemId, span }: Finding): Span | null {
  const project = projectId === null ? undefined : currentLedger().projects.get(projectId);
  if (!project || block === null || block === 'title' || span === null) return span;
  let offset = 0;
  for (const item of project[block]) {
    let start = offset + item.marker.length;
    for (const part of [item, ...item.children]) {
      if (part !== item) start += part.marker.length;
      if (part.id === itemId) return { start: start + span.start, end: start + span.end };
      start += part.text.length;
    }
    offset += printItem(item).length + 1;
  }
  return null;
}

function focusField(field: Element | null, span: Span | null): boolean {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return false;
  field.focus();
  if (span !== null) field.setSelectionRange(span.start, span.end);
  field.scrollIntoView({ block: 'nearest' });
  return true;
}
