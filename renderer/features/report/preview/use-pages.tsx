import { useState, type ReactNode } from 'react';
import type { OfficialDocument } from '../../../../shared/document/document.ts';
import type { PreviewPage } from './page-plan.ts';
import { PageLayout, type LaidOut } from './page-layout.tsx';

export type Pages = {
  readonly pages: readonly PreviewPage[];
  /** Otherwise these are the first of them, and the rest is still being set. */
  readonly complete: boolean;
  /** Some of it is still being measured: the pages are those before the edit, or the first ones. */
  readonly busy: boolean;
};

const NONE: LaidOut = { pages: [], of: null };

/** The pages of a document; `layout` sets them, and stands in the page unseen. */
export function usePages(document: OfficialDocument): Pages & { readonly layout: ReactNode } {
  const [{ pages, of }, setLaidOut] = useState(NONE);
  return {
    pages,
    complete: of !== null,
    busy: of !== document,
    layout: <PageLayout document={document} onLaidOut={setLaidOut} />,
  };
}
