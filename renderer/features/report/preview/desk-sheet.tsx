import { memo, type CSSProperties, type ReactNode } from 'react';
import type { PageKind } from '../../../../shared/document/document.ts';
import { paperSize } from '../../../ui/paper-size.ts';
import { Paper } from '../../../ui/paper.tsx';
import { PageSheet, pageCaption, type PageSheetProps } from './page-sheet.tsx';
import type { Near } from './use-near.ts';

type DeskSheetProps = PageSheetProps & {
  readonly zoom: number;
  /** Otherwise an empty sheet of its size. */
  readonly drawn: boolean;
  readonly watch: Near['watch'];
};

/** A sheet on the desk. Of thousands only those are drawn again that change. */
export const DeskSheet = memo(function DeskSheet({ zoom, drawn, watch, ...sheet }: DeskSheetProps): ReactNode {
  const { kind, number } = sheet.page;
  return (
    <div data-page={number} ref={watch} style={undrawnSize(kind, zoom)}>
      <Paper orientation={kind} zoom={zoom} caption={pageCaption(sheet.page)}>
        {drawn ? <PageSheet {...sheet} /> : null}
      </Paper>
    </div>
  );
});

/** A sheet out of sight takes the room that it would take now, not what it took when it was last drawn. */
function undrawnSize(kind: PageKind, zoom: number): CSSProperties {
  const { width, height } = paperSize(kind);
  return { containIntrinsicSize: `${width * zoom}px ${height * zoom + CAPTION_HEIGHT}px` };
}

const CAPTION_HEIGHT = 22;
