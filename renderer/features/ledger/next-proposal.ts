// 逐个认定 by keys: a decision takes its line away, and the focus goes to the line that moves up.

const PROPOSALS = '.panel [data-proposal]';

/** Where a proposal stands among those of the panel. */
export function proposalIndex(line: Element | null): number {
  return line === null ? 0 : Math.max(0, [...document.querySelectorAll(PROPOSALS)].indexOf(line));
}

/** Focuses 采纳 of the proposal that stands there, or of the last; after the screen was drawn anew. */
export function focusProposal(index: number): void {
  requestAnimationFrame(() => {
    // Who went on to something else in the meantime stays there.
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const lines = document.querySelectorAll(PROPOSALS);
    (lines[index] ?? lines[lines.length - 1])?.querySelector('button')?.focus();
  });
}
