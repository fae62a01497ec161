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

// A message comes as soon as keys and frames have had their turn; a timer's turn would be 4 ms late each time.
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
