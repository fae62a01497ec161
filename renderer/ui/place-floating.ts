export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface FloatingPlace {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

const EDGE = 8;
const GAP = 4;

/** Below the anchor where there is room, else above it; never past the window's edge. A point is an anchor of no size. */
export function placeFloating(
  anchor: Box,
  size: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
  align: 'start' | 'end' = 'start',
): FloatingPlace {
  const below = view.height - EDGE - (anchor.top + anchor.height + GAP);
  const above = anchor.top - GAP - EDGE;
  const under = size.height <= below || below >= above;
  const maxHeight = Math.max(80, under ? below : above);
  const height = Math.min(size.height, maxHeight);
  const wanted = align === 'start' ? anchor.left : anchor.left + anchor.width - size.width;
  return {
    left: Math.max(EDGE, Math.min(wanted, view.width - EDGE - size.width)),
    top: under ? anchor.top + anchor.height + GAP : anchor.top - GAP - height,
    maxHeight,
  };
}
