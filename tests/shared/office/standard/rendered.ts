// What LibreOffice and poppler make of a file: where the words stand on its pages, in millimetres.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface RenderedPage {
  readonly width: number;
  readonly height: number;
  /** From above; the words of a line from the left. */
  readonly lines: readonly (readonly Word[])[];
}

export const CAN_RENDER = [
  ['soffice', '--version'],
  ['pdftotext', '-v'],
].every(([program = '', option = '']) => spawnSync(program, [option]).status === 0);

export function render(docx: Uint8Array): RenderedPage[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'rendered-'));
  try {
    const file = path.join(folder, 'file.docx');
    writeFileSync(file, docx);
    run(
      'soffice',
      `-env:UserInstallation=file://${folder}/office`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    );
    return pagesOf(run('pdftotext', '-bbox', path.join(folder, 'file.pdf'), '-'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, ...parameters: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, parameters, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

const MILLIMETRES_A_POINT = 25.4 / 72;

function pagesOf(xml: string): RenderedPage[] {
  return [...xml.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    ([, width, height, inner]) => ({
      width: millimetres(width),
      height: millimetres(height),
      lines: linesOf(
        [
          ...(inner ?? '').matchAll(
            /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
          ),
        ].map(([, left, top, right, bottom, text]) => ({
          text: text ?? '',
          left: millimetres(left),
          right: millimetres(right),
          top: millimetres(top),
          bottom: millimetres(bottom),
        })),
      ),
    }),
  );
}

function millimetres(points: string | undefined): number {
  return Number(points) * MILLIMETRES_A_POINT;
}

/** Latin and Chinese words of one line have boxes of different height: their middles tell. */
function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [];
  const middle = ({ top, bottom }: Word): number => (top + bottom) / 2;
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const last = lines.at(-1);
    const first = last?.[0];
    if (last && first && middle(word) - middle(first) < 3) last.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}
