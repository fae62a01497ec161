/** The first circle in a graph of names, as the names along it; empty when there is none. */
export function findCircle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  for (const start of graph.keys()) {
    const circle = walk(graph, start, [], done);
    if (circle.length > 0) return circle;
  }
  return [];
}

function walk(
  graph: ReadonlyMap<string, readonly string[]>,
  name: string,
  trail: string[],
  done: Set<string>,
): string[] {
  const seen = trail.indexOf(name);
  if (seen !== -1) return [...trail.slice(seen), name];
  if (done.has(name)) return [];
  for (const next of graph.get(name) ?? []) {
    const circle = walk(graph, next, [...trail, name], done);
    if (circle.length > 0) return circle;
  }
  done.add(name);
  return [];
}
