// How the cells of a workbook look: named data, read by the xlsx writer and for the height of rows.
import type { CellStyleName } from './workbook.ts';

export interface CellStyle {
  readonly font: 'title' | 'head' | 'body';
  readonly sizePoints: number;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle';
  readonly wrap: boolean;
  readonly border: boolean;
  /** Excel's number format; text cells have none. */
  readonly format?: string;
  /** Behind a head: a light grey that a black-and-white printer shows. */
  readonly fill?: string;
  /** Stays open where its sheet is protected. */
  readonly isOpen?: true;
}

const BODY: CellStyle = {
  font: 'body',
  sizePoints: 10.5,
  horizontal: 'left',
  vertical: 'middle',
  wrap: true,
  border: true,
};

/** Lighter than a head: it is to be read. */
const GREY = 'FFF2F2F2';

export const CELL_STYLES: Readonly<Record<CellStyleName, CellStyle>> = {
  title: { ...BODY, font: 'title', sizePoints: 18, horizontal: 'center', border: false },
  subtitle: { ...BODY, sizePoints: 12, horizontal: 'center', border: false },
  note: { ...BODY, wrap: true, border: false },
  head: { ...BODY, font: 'head', sizePoints: 11, horizontal: 'center', fill: 'FFF2F2F2' },
  body: BODY,
  center: { ...BODY, horizontal: 'center' },
  number: { ...BODY, horizontal: 'right', format: '0' },
  decimal: { ...BODY, horizontal: 'right', format: 'General' },
  // The value is already a number of per cent, the same that the prose prints.
  percent: { ...BODY, horizontal: 'right', format: '0.0"%"' },
  label: { ...BODY, font: 'head' },
  context: { ...BODY, sizePoints: 9, vertical: 'top', fill: GREY },
  contextCenter: { ...BODY, sizePoints: 9, horizontal: 'center', fill: GREY },
  open: { ...BODY, vertical: 'top', isOpen: true },
  openCenter: { ...BODY, horizontal: 'center', isOpen: true },
  openNumber: { ...BODY, horizontal: 'right', format: '0.##########', isOpen: true },
  remarked: { ...BODY, vertical: 'top', fill: 'FFFFF2CC', isOpen: true },
  hiddenText: { ...BODY, wrap: false, border: false },
};
