// Going to what was found.
import type { Project } from '../../../shared/ledger/project.ts';
import type { Span } from '../../../shared/select/pinyin-match.ts';
import type { SearchHit } from '../../../shared/select/search.ts';
import { viewStore, setView, NO_FILTER } from '../../store/view-store.ts';
import { focusMain } from '../frame/main-focus.ts';
import { whenDrawn } from '../frame/when-drawn.ts';
import type { SearchTarget } from './search-subjects.ts';

/**
 * Opens a project where one is: in 进展填报 its entry, elsewhere beside the list. Words out of its own texts are shown
 * where they stand.
 */
export function goTo({ target, passage }: SearchHit<SearchTarget>): void {
  switch (target.kind) {
    case 'project': {
      if (passage?.of === 'text') return showPassage(target.project, passage);
      const { screen } = viewStore.getState();
      const fill = screen === 'fill';
      setView({
        projectId: target.project.id,
        screen: fill ? 'fill' : 'ledger',
        // What one jumps to is in the list, whatever was filtered before.
        filter: NO_FILTER,
        onlyUnfilled: false,
        ...(fill ? {} : { panelOpen: true }),
      });
      focusMain();
      return;
    }
    case 'unit':
      setView({ screen: 'ledger', panelOpen: false, filter: { ...NO_FILTER, unitId: target.unitId } });
      focusMain();
      return;
    case 'action':
      target.run();
      return;
  }
}

function showPassage(project: Project, { text, span }: { readonly text: string; readonly span: Span }): void {
  setView({ projectId: project.id, screen: 'ledger', filter: NO_FILTER, panelOpen: true, panelTab: 'basics' });
  focusMain();
  const panel = `aside[aria-label="项目 ${CSS.escape(project.title)}"]`;
  whenDrawn(
    () => selectWords(document.querySelector(panel), text.slice(span.start, span.end)),
    () => undefined,
  );
}

/** Selects the words where they are read, in sight; false where they are not drawn, or stand in a field. */
function selectWords(within: Element | null, words: string): boolean {
  if (within === null) return false;
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const start = node.textContent?.indexOf(words) ?? -1;
    if (start < 0) continue;
    document.getSelection()?.setBaseAndExtent(node, start, node, start + words.length);
    node.parentElement?.scrollIntoView({ block: 'center' });
    return true;
  }
  return false;
}
