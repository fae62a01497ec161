const layers: HTMLElement[] = [];

/** Puts a dialog on top: everything below it can be neither clicked nor reached by key. Returns what takes it away. */
export function openLayer(layer: HTMLElement): () => void {
  layers.push(layer);
  refresh();
  return () => {
    layers.splice(layers.indexOf(layer), 1);
    layer.inert = false;
    refresh();
  };
}

function refresh(): void {
  const root = document.getElementById('root');
  if (root !== null) root.inert = layers.length > 0;
  for (const [index, layer] of layers.entries()) layer.inert = index < layers.length - 1;
}
