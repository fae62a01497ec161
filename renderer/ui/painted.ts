/** Resolves when what is set now has been painted: before work that keeps the window from painting. */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
