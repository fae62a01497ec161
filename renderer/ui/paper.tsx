import type { CSSProperties, ReactNode, Ref } from 'react';
import './paper.css';
import { type Orientation, paperSize } from './paper-size.ts';

export interface PaperProps {
  readonly orientation: Orientation;
  /** 1 is the size of the paper. */
  readonly zoom: number;
  /** 第 1 页. Also its name for a screen reader. */
  readonly caption: string;
  readonly ref?: Ref<HTMLElement> | undefined;
  /** Drawn at 100 %, placed in mm from the sheet's corner. */
  readonly children: ReactNode;
}

/** A sheet of A4 on the desk, to scale. */
export function Paper({ orientation, zoom, caption, ref, children }: PaperProps): ReactNode {
  const { width, height } = paperSize(orientation);
  const outer: CSSProperties = { width: width * zoom, height: height * zoom };
  const sheet: CSSProperties = { width, height, transform: `scale(${zoom})` };
  return (
    <figure ref={ref} className="ui-paper" aria-label={caption}>
      <div className="ui-paper-box" style={outer}>
        <div className={`ui-paper-sheet is-${orientation}`} style={sheet}>
          {children}
        </div>
      </div>
      <figcaption aria-hidden="true">{caption}</figcaption>
    </figure>
  );
}

/** The desk the sheets lie on; `bar` floats over its lower corner. */
export function Desk({ children, bar, width, ref }: DeskProps): ReactNode {
  return (
    <div className="ui-desk">
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={ref} className="ui-desk-roll" tabIndex={0} aria-label="版面">
        <div className="ui-desk-sheets" style={width === undefined ? {} : { maxWidth: width }}>
          {children}
        </div>
      </section>
      {bar}
    </div>
  );
}

export interface DeskProps {
  readonly children: ReactNode;
  readonly bar?: ReactNode;
  /** The sheets take no more than this, in px. */
  readonly width?: number | undefined;
  /** The element that scrolls. */
  readonly ref?: Ref<HTMLDivElement> | undefined;
}
