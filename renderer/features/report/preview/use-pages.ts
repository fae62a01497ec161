// From a document to its pages: what is new in it is measured in a hidden flow of the true width, the rest is known.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { OfficialDocument } from '../../../../shared/document/document.ts';
import { readHeights, type Flow } from './flow.tsx';
import { planParts, unitsOf, type Unit } from './measure.ts';
import { planPages, type PreviewPage } from './page-plan.ts';

/** Rows and paragraphs that are drawn and measured in one go. */
const AT_ONCE = 60;
/** After so long the window is let draw, and the rest follows. */
const PATIENCE_MILLISECONDS = 60;
/** Heights of texts that are no longer there are kept for undo, so many times as many as there are. */
const KEPT_TIMES = 4;

export type Pages = {
  readonly pages: readonly PreviewPage[];
  /** Otherwise these are the first of them, and the rest is still being set. */
  readonly complete: boolean;
  readonly flow: Flow;
};

const NOTHING: readonly Unit[] = [];

/** The pages of a document, and what is to be put into the hidden flow. */
export function usePages(document: OfficialDocument): Pages {
  const ref = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, readonly number[]>());
  const began = useRef<number | null>(null);
  const [batch, setBatch] = useState<readonly Unit[]>(NOTHING);
  const [laidOut, setLaidOut] = useState<{ pages: readonly PreviewPage[]; of: OfficialDocument | null }>({
    pages: [],
    of: null,
  });
  const plans = useMemo(() => planParts(document), [document]);
  const units = useMemo(() => unitsOf(plans), [plans]);
  useLayoutEffect(() => {
    const known = heights.current;
    if (ref.current && batch.length > 0) readHeights(ref.current, batch, known);
    const missing = units.filter(({ key }) => !known.has(key));
    if (missing.length === 0) {
      began.current = null;
      forget(known, units);
      setLaidOut({ pages: planPages(document, plans, known), of: document });
      setBatch(NOTHING);
      return undefined;
    }
    const now = performance.now();
    began.current ??= now;
    if (now - began.current < PATIENCE_MILLISECONDS) {
      setBatch(missing.slice(0, AT_ONCE));
      return undefined;
    }
    began.current = now;
    // The first parts are shown while the rest is measured; later on the old pages stay until the new ones are there.
    setLaidOut((before) => (before.of === null ? { pages: planPages(document, plans, known), of: null } : before));
    const timer = setTimeout(() => setBatch(missing.slice(0, AT_ONCE)), 0);
    return () => clearTimeout(timer);
  }, [document, plans, units, batch]);
  useFontsLoaded(() => {
    heights.current.clear();
    setBatch([...NOTHING]);
  });
  return {
    pages: laidOut.pages,
    complete: laidOut.of !== null,
    flow: { ref, units: batch, options: document.options, busy: laidOut.of !== document },
  };
}

function forget(known: Map<string, readonly number[]>, units: readonly Unit[]): void {
  if (known.size <= KEPT_TIMES * units.length + AT_ONCE) return;
  const wanted = new Set(units.map(({ key }) => key));
  for (const key of known.keys()) if (!wanted.has(key)) known.delete(key);
}

/** A font that comes after the first measuring changes every height. */
function useFontsLoaded(measureAgain: () => void): void {
  const again = useRef(measureAgain);
  useEffect(() => {
    again.current = measureAgain;
  });
  useEffect(() => {
    const { fonts } = window.document;
    const loaded = (event: FontFaceSetLoadEvent): void => {
      if (event.fontfaces.length > 0) again.current();
    };
    fonts.addEventListener('loadingdone', loaded);
    return () => fonts.removeEventListener('loadingdone', loaded);
  }, []);
}
