// Breaking a part into pages, from the heights of its blocks. Pure: heights in, slices out.

/** A block that was measured; heights in pixels from its own top. */
export type MeasuredBlock = {
  readonly height: number;
  /** Where it may be cut: between lines. Ascending; the last is the height. */
  readonly cuts: readonly number[];
  /** Stays on the page of the block below. */
  readonly keepWithNext: boolean;
  /** Stands above the block on every page it is on, and is not part of its height: a table's head. */
  readonly repeated: number;
};

/** Part of a block on a page: from `top` to `bottom`, measured from the block's own top. */
export type Slice = { readonly block: number; readonly top: number; readonly bottom: number };
export type PageSlices = readonly Slice[];

// Rounding of heights must not push a line over: a page is 1.2 px higher than its 22 lines.
const TOLERANCE = 0.5;

/** `taken`: what stands above the first block on the first page. */
export function paginate(blocks: readonly MeasuredBlock[], pageHeight: number, taken = 0): PageSlices[] {
  const pages: Slice[][] = [];
  let page: Slice[] = [];
  let used = taken;
  const turn = (): void => {
    pages.push(page);
    page = [];
    used = 0;
  };
  blocks.forEach((block, index) => {
    if (page.length > 0 && block.keepWithNext && used + keptHeight(blocks, index) > pageHeight + TOLERANCE) turn();
    for (let top = 0; top < block.height;) {
      const room = pageHeight + TOLERANCE - used - block.repeated;
      const bottom = lastCut(block, top, room);
      if (bottom === top && page.length > 0) {
        turn();
        continue;
      }
      // A line that is higher than a page stands on one all the same.
      const end = bottom === top ? (block.cuts.find((cut) => cut > top) ?? block.height) : bottom;
      page.push({ block: index, top, bottom: end });
      used += block.repeated + end - top;
      top = end;
      if (top < block.height) turn();
    }
  });
  if (page.length > 0 || pages.length === 0) pages.push(page);
  return pages;
}

/** The lowest place at which the block can be left within the room; `top` when there is none. */
function lastCut({ height, cuts }: MeasuredBlock, top: number, room: number): number {
  if (height - top <= room) return height;
  return Math.max(top, cuts[firstOf(cuts, (cut) => cut - top > room) - 1] ?? top);
}

/** Where in an ascending list that begins which, once true, stays true; its length when it never is. */
export function firstOf<One>(ascending: readonly One[], isReached: (one: One) => boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = ascending[middle];
    if (one !== undefined && isReached(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A heading and what it keeps to: itself, others like it, and the first line of what follows. */
function keptHeight(blocks: readonly MeasuredBlock[], index: number): number {
  let height = 0;
  for (const block of blocks.slice(index)) {
    if (!block.keepWithNext) return height + block.repeated + (block.cuts[0] ?? block.height);
    height += block.height;
  }
  return height;
}
