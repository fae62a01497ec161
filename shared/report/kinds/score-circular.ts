// 记分通报: the units by their points, and each point with its reason. Only where the book keeps scores.
import { chineseMonthDay } from '../../base/dates.ts';
import { chineseNumeral } from '../../base/numerals.ts';
import { periodTitle } from '../../ledger/period.ts';
import { formatFigure } from '../../standing/figure-words.ts';
import { scoreRuleWords, type UnitScore } from '../../standing/score.ts';
import { closingSection, recipientOf } from '../opening.ts';
import { isTold, section, type ReportDraft } from '../report-draft.ts';
import type {
  ReportAnnex,
  ReportCell,
  ReportColumn,
  ReportParagraph,
  ReportSection,
  TextPart,
} from '../report-model.ts';
import type { ReportScope } from '../report-scope.ts';
import { bound, clause, enumerate, from, joinParts, plain } from '../sentence.ts';
import { lineOf, numberOf } from '../table-cells.ts';

const LEADERS = 3;
/** A unit's deductions in prose; the annex has every line. */
const REASONS_SHOWN = 3;
const LOSERS = 5;

export function draftScoreCircular(scope: ReportScope): ReportDraft {
  const { issuer, period, book } = scope;
  const scores = scope.recordsOfYear.scores();
  const name = `${periodTitle(period)}${book.name}推进工作记分情况`;
  return {
    title: `${issuer?.name ?? ''}关于${name}的通报`,
    recipient: recipientOf(scope),
    sections: [
      section({
        id: 'opening',
        level: 0,
        heading: '',
        paragraphs: [
          [plain(`根据记分办法，对各单位${periodTitle(period)}${book.name}推进情况进行记分，现将结果通报如下：`)],
        ],
      }),
      ...[overview(scope, scores), gained(scores), lost(scores), ruleSection(scope)].filter(isTold),
      closingSection(scope),
    ],
    annexes: scores.length === 0 ? [] : [totalsAnnex(scope, scores), linesAnnex(scope, scores)],
    numbers: scoreNumbers(scores),
  };
}

function scoreNumbers(scores: readonly UnitScore[]): Record<string, string> {
  return {
    'score:units': String(scores.length),
    'score:lines': String(scores.reduce((sum, { lines }) => sum + lines.length, 0)),
    ...Object.fromEntries(scores.map(({ unit, total }) => [`score:${unit.id}`, formatFigure(total)])),
  };
}

function unitPoints({ unit, total }: UnitScore): TextPart[] {
  return [from(unit.shortName, unit.id), bound(formatFigure(total), `score:${unit.id}`), plain('分')];
}

function overview({ period }: ReportScope, scores: readonly UnitScore[]): ReportSection {
  const [highest] = scores;
  const lowest = scores.at(-1);
  const paragraphs: ReportParagraph[] = [];
  if (highest && lowest) {
    const first = scores.filter(({ place }) => place <= LEADERS);
    paragraphs.push([
      plain(`截至${chineseMonthDay(period.dataDate)}，纳入记分的单位共`),
      bound(scores.length, 'score:units'),
      plain('个。'),
      ...(highest.total === lowest.total
        ? [plain('各单位均为'), bound(formatFigure(highest.total), `score:${highest.unit.id}`), plain('分。')]
        : [plain('得分靠前的是：'), ...joinParts(first.map(unitPoints), '，', '。')]),
    ]);
  }
  return section({
    id: 'points',
    level: 1,
    heading: '总体情况',
    paragraphs,
  });
}

/** Who earned points, and for what. */
function gained(scores: readonly UnitScore[]): ReportSection {
  const gainers = scores.filter((score) => pointsOf(score, 1) > 0);
  return section({
    id: 'gained',
    level: 1,
    heading: '加分情况',
    paragraphs: told(gainers, LEADERS, 1),
  });
}

/** Who lost points, the most first. */
function lost(scores: readonly UnitScore[]): ReportSection {
  const losers = scores.filter((score) => pointsOf(score, -1) < 0).sort((a, b) => pointsOf(a, -1) - pointsOf(b, -1));
  return section({
    id: 'lost',
    level: 1,
    heading: '扣分情况',
    paragraphs: told(losers, LOSERS, -1),
  });
}

/** The first so many by name, and where the others are found: what is left out must not read as nothing. */
function told(scores: readonly UnitScore[], most: number, sign: 1 | -1): ReportParagraph[] {
  const left = scores.slice(most);
  const ids = left.map(({ unit }) => unit.id);
  const words = `其余${left.length}个单位的${sign > 0 ? '加分' : '扣分'}情况见推进工作记分明细。`;
  return [
    ...enumerate(scores.slice(0, most).map((score) => reasons(score, sign))),
    ...(left.length === 0 ? [] : [[from(words, ...ids)]]),
  ];
}

/** The points given (1) or taken (-1), to two decimals. */
function pointsOf({ lines }: UnitScore, sign: 1 | -1): number {
  const sum = lines.filter(({ points }) => points * sign > 0).reduce((all, { points }) => all + points, 0);
  return Math.round(sum * 100) / 100;
}

function reasons({ unit, lines }: UnitScore, sign: 1 | -1): ReportParagraph {
  const own = lines.filter(({ points }) => points * sign > 0);
  if (own.length === 0) return [];
  const shown = own.slice(0, REASONS_SHOWN).map(({ reason, points, projectId, scoreEntryId }): TextPart[] => {
    const source = scoreEntryId ?? projectId ?? unit.id;
    return [from(`${clause(reason)}，${sign > 0 ? '加' : '扣'}${formatFigure(Math.abs(points))}分`, source)];
  });
  const more = own.length > shown.length ? `等${chineseNumeral(own.length)}项` : '';
  return [from(`${unit.shortName}：`, unit.id), ...joinParts(shown, '；', `${more}。`)];
}

function ruleSection({ recordsOfYear, book }: ReportScope): ReportSection {
  const rules = recordsOfYear.scoreRules().filter(({ enabled }) => enabled);
  const paragraphs =
    rules.length === 0
      ? []
      : [
          joinParts(
            rules.map((rule) => [from(`${rule.name}：${scoreRuleWords(rule, book)}`, rule.id)]),
            '；',
            '。',
          ),
        ];
  return section({ id: 'rules', level: 1, heading: '记分办法', paragraphs });
}

const TOTALS: readonly ReportColumn[] = [
  { key: 'place', heading: '名次', align: 'center', width: { twips: 900 } },
  { key: 'unit', heading: '单位', align: 'center', width: 'content' },
  { key: 'gained', heading: '加分', align: 'center', width: { twips: 1400 } },
  { key: 'lost', heading: '扣分', align: 'center', width: { twips: 1400 } },
  { key: 'total', heading: '得分', align: 'center', width: { twips: 1400 } },
];

function totalsTable(scores: readonly UnitScore[]): ReportAnnex['table'] {
  return {
    columns: TOTALS,
    rows: scores.map((score): ReportAnnex['table']['rows'][number] => {
      const { unit, place, total } = score;
      const points = (value: number): ReportCell => [{ text: formatFigure(value), source: [unit.id], value }];
      return {
        projectId: '',
        cells: [
          numberOf(place, unit.id),
          lineOf(unit.shortName, unit.id),
          points(pointsOf(score, 1)),
          points(pointsOf(score, -1)),
          [{ text: formatFigure(total), source: [unit.id], value: total, bound: `score:${unit.id}` }],
        ],
      };
    }),
  };
}

function totalsAnnex({ period, book }: ReportScope, scores: readonly UnitScore[]): ReportAnnex {
  return {
    id: 'scores',
    title: `${periodTitle(period)}${book.name}推进工作得分表`,
    sheetName: '得分表',
    page: 'portrait',
    table: totalsTable(scores),
  };
}

const LINES: readonly ReportColumn[] = [
  { key: 'row', heading: '序号', align: 'center', width: { twips: 700 } },
  { key: 'unit', heading: '单位', align: 'center', width: { twips: 1600 } },
  { key: 'rule', heading: '记分项', align: 'center', width: { twips: 1800 } },
  { key: 'reason', heading: '事由', align: 'left', width: 'content' },
  { key: 'points', heading: '分值', align: 'center', width: { twips: 1000 } },
];

/** Every point with its reason. */
function linesAnnex({ period, book }: ReportScope, scores: readonly UnitScore[]): ReportAnnex {
  const all = scores.flatMap(({ unit, lines }) => lines.map((line) => ({ unit, ...line })));
  return {
    id: 'scoreLines',
    title: `${periodTitle(period)}${book.name}推进工作记分明细`,
    sheetName: '记分明细',
    page: 'portrait',
    table: {
      columns: LINES,
      rows: all.map(({ unit, rule, reason, points, projectId, scoreEntryId }, index) => ({
        projectId: projectId ?? '',
        cells: [
          numberOf(index + 1),
          lineOf(unit.shortName, unit.id),
          lineOf(rule.name, rule.id),
          lineOf(reason, scoreEntryId ?? projectId ?? unit.id),
          [{ text: formatFigure(points), source: [rule.id], value: points }],
        ],
      })),
    },
  };
}
