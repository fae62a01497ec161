// A chart as Word's own (DrawingML), which its reader can open and edit: the figures are embedded as a workbook.
import { ChartRun, type ChartDataLabels } from 'docx/charts';
import type { Chart, DocumentFonts } from '../../document/document.ts';
import { CHART_COLORS, SIZE_POINTS, twipsToPixels } from '../../document/page.ts';

/** An empty quarter has nothing to draw, and docx refuses a chart of nothing. */
export function hasBars({ categories, series }: Chart): boolean {
  return categories.length > 0 && series.length > 0;
}

export function chartRun(chart: Chart, widthTwips: number, fonts: DocumentFonts): ChartRun {
  const font = { size: SIZE_POINTS['5'], color: '000000' };
  return new ChartRun({
    type: 'column',
    categories: chart.categories,
    series: chart.series.map(({ name, values }, index) => {
      const color = CHART_COLORS[index % CHART_COLORS.length] ?? '000000';
      return { name, values, color, dataLabels: labels(chart, color) };
    }),
    stacking: chart.bars === 'stacked' ? 'stacked' : 'none',
    gapWidth: 80,
    font: { name: fonts.body, color: '000000' },
    categoryAxis: { font },
    valueAxis: { font, numberFormat: 'General' },
    legend: { font },
    chartArea: { fill: 'none', border: 'none' },
    altText: { name: chart.title, description: described(chart) },
    transformation: { width: twipsToPixels(widthTwips), height: twipsToPixels(chart.heightTwips) },
  });
}

/** Every bar says its figure; upon each other, white on dark ones, and nothing where there is nothing. */
function labels({ bars }: Chart, color: string): ChartDataLabels {
  const stacked = bars === 'stacked';
  const dark = Number.parseInt(color.slice(0, 2), 16) < 128;
  return {
    value: true,
    font: { size: SIZE_POINTS['5'], color: stacked && dark ? 'FFFFFF' : '000000' },
    ...(stacked ? { numberFormat: 'General;-General;' } : {}),
  };
}

/** 创新类：达序时12、欠序时3；攻坚类：… */
function described({ title, categories, series }: Chart): string {
  const groups = categories.map((category, index) => {
    const figures = series.map(({ name, values }) => `${name}${values[index] ?? '无'}`);
    return `${category}：${figures.join('、')}`;
  });
  return `${title}。${groups.join('；')}。`;
}
