// Between two slices a key is answered and a frame is painted.
const SLICE_MILLISECONDS = 6;

/**
 * Looks at one after the other, in tasks so short that no key waits for them, and then says that it is done. Returns
 * what ends it before.
 */
export function lookInSlices<Item>(items: readonly Item[], look: (item: Item) => void, done: () => void): () => void {
  let wanted = true;
  const run = async (): Promise<void> => {
    await nextTask();
    let until = performance.now() + SLICE_MILLISECONDS;
    for (const item of items) {
      if (!wanted) return;
      look(item);
      if (performance.now() < until) continue;
      await nextTask();
      until = performance.now() + SLICE_MILLISECONDS;
    }
    if (wanted) done();
  };
  void run();
  return () => {
    wanted = false;
  };
}

// A timer leaves a little room for a frame each time; tasks that follow at once would hold up what a key has to paint.
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
