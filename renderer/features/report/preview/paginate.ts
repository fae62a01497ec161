// Breaking a part into pages, from the heights of its blocks. Pure: heights in, slices out.

/** A block that was measured. `cuts` are the heights (from its own top) where it may be cut: between lines. */
export type MeasuredBlock = {
  readonly height: number;
  readonly cuts: readonly number[];
  /** Stays on the page of the block below. */
  readonly keepWithNext: boolean;
  /** Repeated at the top of each page that the block goes on to: a table's head. */
  readonly repeated: number;
};

/** Part of a block on a page: from `top` to `bottom`, measured from the block's own top. */
export type Slice = {
  readonly block: number;
  readonly top: number;
  readonly bottom: number;
  /** Which of the cuts lie in it: for a table, its rows. */
  readonly rows: { readonly from: number; readonly to: number };
};
export type PageSlices = readonly Slice[];

// Sub-pixel heights must not push a 22nd line over.
const TOLERANCE = 1;

export function paginate(blocks: readonly MeasuredBlock[], pageHeight: number): PageSlices[] {
  const pages: Slice[][] = [];
  let page: Slice[] = [];
  let used = 0;
  const turn = (): void => {
    pages.push(page);
    page = [];
    used = 0;
  };
  blocks.forEach((block, index) => {
    if (page.length > 0 && used + heightKeptTogether(blocks, index) > pageHeight + TOLERANCE && block.keepWithNext)
      turn();
    let top = 0;
    while (top < block.height) {
      const repeated = top === 0 ? 0 : block.repeated;
      const room = pageHeight + TOLERANCE - used - repeated;
      const bottom = lastCut(block, top, room);
      if (bottom <= top) {
        // Nothing of it fits: a new page, unless this one is new already; then a row taller than a page stands alone.
        if (page.length > 0) turn();
        else {
          const next = block.cuts.find((cut) => cut > top) ?? block.height;
          page.push(sliceOf(block, index, top, next));
          used = pageHeight;
          top = next;
        }
        continue;
      }
      page.push(sliceOf(block, index, top, bottom));
      used += repeated + bottom - top;
      top = bottom;
      if (top < block.height) turn();
    }
  });
  if (page.length > 0 || pages.length === 0) pages.push(page);
  return pages;
}

function sliceOf({ cuts, height }: MeasuredBlock, block: number, top: number, bottom: number): Slice {
  const until = (place: number): number => cuts.filter((cut) => cut <= place).length;
  return { block, top, bottom, rows: { from: until(top), to: bottom >= height ? cuts.length : until(bottom) } };
}

/** The lowest place at which the block can be left within the room. */
function lastCut({ height, cuts }: MeasuredBlock, top: number, room: number): number {
  if (height - top <= room) return height;
  let best = top;
  for (const cut of cuts) if (cut > top && cut - top <= room) best = Math.max(best, cut);
  return best;
}

/** A heading and what it keeps to: itself and the first line of what follows. */
function heightKeptTogether(blocks: readonly MeasuredBlock[], index: number): number {
  let height = 0;
  for (let at = index; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block) break;
    if (!block.keepWithNext) return height + (block.cuts[0] ?? block.height);
    height += block.height;
  }
  return height;
}
