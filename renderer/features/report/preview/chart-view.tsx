import type { ReactNode } from 'react';
import type { Chart, DocumentFonts } from '../../../../shared/document/document.ts';
import {
  CHART_COLORS,
  PORTRAIT,
  SIZE_POINTS,
  textWidthTwips,
  twipsToPixels,
} from '../../../../shared/document/page.ts';
import { fontFamily } from './block-style.ts';

const WIDTH = twipsToPixels(textWidthTwips(PORTRAIT));
const LEFT = 34;
const TOP = 16;
const LEGEND = 26;
const NAMES = 24;
/** Of a category's width, left between it and the next. */
const GAP = 0.45;

/** The chart as Word will draw it, near enough to judge place and figures by. */
export function ChartView({ chart, fonts }: { readonly chart: Chart; readonly fonts: DocumentFonts }): ReactNode {
  const height = twipsToPixels(chart.heightTwips);
  const bottom = height - LEGEND - NAMES;
  const ticks = axisTicks(highest(chart));
  const top = ticks.at(-1) ?? 1;
  const y = (value: number): number => bottom - ((bottom - TOP) * value) / top;
  const step = (WIDTH - LEFT) / Math.max(1, chart.categories.length);
  return (
    <svg
      className="sheet-chart"
      role="img"
      aria-label={chart.title}
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      fontFamily={fontFamily('body', fonts)}
      fontSize={`${SIZE_POINTS['5']}pt`}
    >
      {ticks.map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} stroke="#d9d9d9" />
          <text x={LEFT - 6} y={y(value) + 5} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {chart.categories.map((name, index) => (
        <g key={index}>
          {bars(chart, index, step, y).map((bar) => (
            <Bar key={bar.series} {...bar} stacked={chart.bars === 'stacked'} />
          ))}
          <text x={LEFT + step * (index + 0.5)} y={bottom + 17} textAnchor="middle">
            {name}
          </text>
        </g>
      ))}
      <Legend names={chart.series.map(({ name }) => name)} y={height - 8} />
    </svg>
  );
}

function highest({ bars: kind, categories, series }: Chart): number {
  const values = categories.map((_, index) => series.map(({ values: given }) => given[index] ?? 0));
  const tops = values.map((all) => (kind === 'stacked' ? all.reduce((sum, one) => sum + one, 0) : Math.max(0, ...all)));
  return Math.max(1, ...tops);
}

/** Five steps or so of 1, 2 or 5 times a power of ten. */
function axisTicks(most: number): number[] {
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const size = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  const count = Math.ceil(most / size);
  return Array.from({ length: count + 1 }, (_, index) => Math.round(index * size * 1000) / 1000);
}

type BarProps = {
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly value: number;
};

function bars({ bars: kind, series }: Chart, category: number, step: number, y: (value: number) => number): BarProps[] {
  const room = step * (1 - GAP);
  const left = LEFT + step * category + (step - room) / 2;
  const width = kind === 'stacked' ? room : room / Math.max(1, series.length);
  let below = 0;
  return series.flatMap(({ values }, index) => {
    const value = values[category] ?? null;
    if (value === null) return [];
    const base = kind === 'stacked' ? below : 0;
    below += value;
    const x = kind === 'stacked' ? left : left + width * index;
    return [{ series: index, x, y: y(base + value), width, height: y(base) - y(base + value), value }];
  });
}

function Bar({ series, x, y, width, height, value, stacked }: BarProps & { readonly stacked: boolean }): ReactNode {
  const color = colorOf(series);
  const dark = Number.parseInt(color.slice(0, 2), 16) < 128;
  return (
    <>
      <rect x={x} y={y} width={width} height={height} fill={`#${color}`} />
      {stacked && value === 0 ? null : (
        <text
          x={x + width / 2}
          y={stacked ? y + height / 2 + 5 : y - 4}
          textAnchor="middle"
          fill={stacked && dark ? '#ffffff' : '#000000'}
        >
          {value}
        </text>
      )}
    </>
  );
}

function colorOf(series: number): string {
  return CHART_COLORS[series % CHART_COLORS.length] ?? '000000';
}

function Legend({ names, y }: { readonly names: readonly string[]; readonly y: number }): ReactNode {
  const widths = names.map((name) => 26 + Array.from(name).length * 14);
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  const left = (WIDTH - widths.reduce((sum, width) => sum + width, 0)) / 2;
  return names.map((name, index) => (
    <g key={index} transform={`translate(${left + (starts[index] ?? 0)} ${y})`}>
      <rect width={10} height={10} y={-10} fill={`#${colorOf(index)}`} />
      <text x={14}>{name}</text>
    </g>
  ));
}
