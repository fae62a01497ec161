// A screen is drawn within a frame or two; a large list may take longer.
const MOST_FRAMES = 40;

/** Asks frame by frame until `done` found what it looks for, or else does the other thing. */
export function whenDrawn(done: () => boolean, otherwise: () => void, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    if (frames === 0) otherwise();
    else if (!done()) whenDrawn(done, otherwise, frames - 1);
  });
}
