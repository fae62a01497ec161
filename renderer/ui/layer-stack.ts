const layers: HTMLElement[] = [];

/** A layer that no dialog comes over: the cover of a locked window. */
let cover: HTMLElement | undefined;

/**
 * Puts a dialog on top: everything below it can be neither clicked nor reached by key. Returns what takes it away.
 * A cover stays on top of what is opened after it.
 */
export function openLayer(layer: HTMLElement, isCover = false): () => void {
  if (isCover) cover = layer;
  layers.splice(cover !== undefined && !isCover ? layers.indexOf(cover) : layers.length, 0, layer);
  refresh();
  return () => {
    layers.splice(layers.indexOf(layer), 1);
    if (cover === layer) cover = undefined;
    layer.inert = false;
    refresh();
  };
}

function refresh(): void {
  const root = document.getElementById('root');
  if (root !== null) root.inert = layers.length > 0;
  for (const [index, layer] of layers.entries()) layer.inert = index < layers.length - 1;
}
