export type Orientation = 'portrait' | 'landscape' | 'landscapeA3';

/** CSS px of a millimetre. */
export const MM = 96 / 25.4;

/** Width and height in mm: A4 (GB/T 9704-2012 5.1), and A3 for meeting tables. */
const SIZES: Readonly<Record<Orientation, readonly [number, number]>> = {
  portrait: [210, 297],
  landscape: [297, 210],
  landscapeA3: [420, 297],
};

/** Width and height of a sheet in CSS px at 100 %. */
export function paperSize(orientation: Orientation): { readonly width: number; readonly height: number } {
  const [width, height] = SIZES[orientation];
  return { width: width * MM, height: height * MM };
}

/** two: two pages side by side; page: one whole page; width: the widest of the given pages fills the desk. */
export type PaperFit = 'two' | 'page' | 'width';

/** Room for margins and gap beside the sheets; above and below them with the caption and the bar over the lower edge. */
const AROUND = 56;
const ABOVE_AND_BELOW = 98;
/** The zoom below which pages are looked at one by one. */
const LEGIBLE = 0.44;

/** The zoom at which pages fit a desk of this size; between 25 % and 200 %. */
export function fitZoom(
  fit: PaperFit,
  desk: { readonly width: number; readonly height: number },
  pages: readonly Orientation[],
): number {
  const sizes = (pages.length === 0 ? (['portrait'] as const) : pages).map(paperSize);
  const widest = Math.max(...sizes.map((size) => size.width));
  const highest = Math.max(...sizes.map((size) => size.height));
  const first = sizes[0]?.width ?? widest;
  const byHeight = (desk.height - ABOVE_AND_BELOW) / highest;
  if (fit === 'width') return bound((desk.width - AROUND) / widest);
  if (fit === 'page') return bound(Math.min(byHeight, (desk.width - AROUND) / widest));
  return bound(Math.min(byHeight, (desk.width - AROUND) / (first + widest)));
}

/** How wide the desk's inner part is where no more than two sheets stand beside each other, in CSS px. */
export function twoAcross(zoom: number, pages: readonly Orientation[]): number {
  const widths = (pages.length === 0 ? (['portrait'] as const) : pages).map((kind) => paperSize(kind).width);
  return ((widths[0] ?? 0) + Math.max(...widths)) * zoom + AROUND;
}

/** What to begin with: two side by side where they can be read so, else one page wide. */
export function usualFit(
  desk: { readonly width: number; readonly height: number },
  pages: readonly Orientation[],
): PaperFit {
  return desk.width < 900 || fitZoom('two', desk, pages) < LEGIBLE ? 'width' : 'two';
}

function bound(zoom: number): number {
  return Math.min(2, Math.max(0.25, zoom));
}
