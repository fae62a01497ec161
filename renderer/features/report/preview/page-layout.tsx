// From a document to its pages: what is new in it is measured in a hidden flow of the true width, the rest is known.
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { OfficialDocument } from '../../../../shared/document/document.ts';
import { HiddenFlow, readHeights } from './flow.tsx';
import { planParts, unitsOf, type PartPlan, type Unit } from './measure.ts';
import { planPages, type PreviewPage } from './page-plan.ts';

/** Rows and paragraphs that are drawn and measured in one go. */
const AT_ONCE = 60;
/** After so long the window is let draw, and the rest follows. */
const PATIENCE_MILLISECONDS = 60;
/** Heights of texts that are no longer there are kept for undo, so many times as many as there are. */
const KEPT_TIMES = 4;

export type LaidOut = {
  readonly pages: readonly PreviewPage[];
  /** null: these are the first of its pages, and the rest is still being set. */
  readonly of: OfficialDocument | null;
};

type PageLayoutProps = {
  readonly document: OfficialDocument;
  /** Told the first parts of a document that was never set, and then all pages of each that is handed in. */
  readonly onLaidOut: (laidOut: (before: LaidOut) => LaidOut) => void;
};

const NOTHING: readonly Unit[] = [];

/** Sets the pages of a document. It draws itself many times over; what shows the pages does not have to. */
export const PageLayout = memo(function PageLayout({ document, onLaidOut }: PageLayoutProps): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, readonly number[]>());
  const began = useRef<number | null>(null);
  const [batch, setBatch] = useState<readonly Unit[]>(NOTHING);
  const plans = useMemo(() => planParts(document), [document]);
  const units = useMemo(() => unitsOf(plans), [plans]);
  const unknown = useRef(allOf(units));
  const ends = useMemo(() => partEnds(plans), [plans]);
  useLayoutEffect(() => {
    const known = heights.current;
    if (ref.current && batch.length > 0) readHeights(ref.current, batch, known);
    if (unknown.current.of !== units) unknown.current = allOf(units);
    const missing = nextUnknown(unknown.current, known);
    if (missing.length === 0) {
      began.current = null;
      forget(known, units);
      onLaidOut(() => ({ pages: planPages(document, plans, known), of: document }));
      setBatch(NOTHING);
      return undefined;
    }
    const now = performance.now();
    began.current ??= now;
    if (now - began.current < PATIENCE_MILLISECONDS) {
      setBatch(missing);
      return undefined;
    }
    began.current = now;
    // The first parts are shown while the rest is measured; later on the old pages stay until the new ones are there.
    const measured = ends.filter((end) => end <= unknown.current.from).length;
    if (measured > unknown.current.parts) {
      unknown.current.parts = measured;
      onLaidOut((before) => (before.of === null ? { pages: planPages(document, plans, known), of: null } : before));
    }
    const timer = setTimeout(() => setBatch(missing), 0);
    return () => clearTimeout(timer);
  }, [document, plans, units, ends, batch, onLaidOut]);
  useFontsLoaded(() => {
    heights.current.clear();
    unknown.current = allOf(units);
    setBatch([...NOTHING]);
  });
  return <HiddenFlow ref={ref} units={batch} options={document.options} />;
});

/** All units before `from` are known; so many parts were told, -1 while those of another document may be shown. */
type Unknown = { from: number; parts: number; readonly of: readonly Unit[] };

function allOf(units: readonly Unit[]): Unknown {
  return { from: 0, parts: -1, of: units };
}

/** How many units there are up to the end of each part. */
function partEnds(plans: readonly PartPlan[]): number[] {
  let end = 0;
  return plans.map((plan) => (end += unitsOf([plan]).length));
}

/** The next of them whose heights are not known; empty where all are. */
function nextUnknown(unknown: Unknown, known: ReadonlyMap<string, readonly number[]>): Unit[] {
  const { of } = unknown;
  while (known.has(of[unknown.from]?.key ?? '')) unknown.from += 1;
  const found: Unit[] = [];
  for (let at = unknown.from; at < of.length && found.length < AT_ONCE; at += 1) {
    const unit = of[at];
    if (unit !== undefined && !known.has(unit.key)) found.push(unit);
  }
  return found;
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
