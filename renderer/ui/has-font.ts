// Whether this PC has a font. `document.fonts.check` says yes to any name it knows nothing of, so text is measured.
const FALLBACKS = ['serif', 'sans-serif', 'monospace'] as const;
// Letters of different widths: 汉字 are equally wide in every font, and Chinese fonts bring Latin letters of their own.
const PROBE = 'mmmWWWilI@0123456789，。';
const SIZE = 72;

/** A font that is missing leaves every fallback as it is; one that is there cannot look like all of them. */
export function hasFont(name: string): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null || name.trim() === '') return false;
  const family = `"${name.replaceAll(/["\\]/g, '')}"`;
  return FALLBACKS.some((fallback) => width(context, `${family}, ${fallback}`) !== width(context, fallback));
}

function width(context: CanvasRenderingContext2D, family: string): number {
  context.font = `${SIZE}px ${family}`;
  return context.measureText(PROBE).width;
}
