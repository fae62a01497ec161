// Where lists were scrolled to, so that one finds one's place again when one comes back.
const offsets = new Map<string, number>();

export function rememberedOffset(list: string): number {
  return offsets.get(list) ?? 0;
}

export function rememberOffset(list: string, offset: number): void {
  offsets.set(list, offset);
}
