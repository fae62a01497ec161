import { formatFigure } from '../../standing/figure-words.ts';
import type { FigureFacts } from '../../standing/facts.ts';
import type { CheckedText } from '../checked-text.ts';
import type { EntryPlace, Finding } from '../finding.ts';
import { unitClass } from '../measure-key.ts';
import { quoted, textFinding, type TextRule } from '../rule.ts';
import { clausesOf, sentencesOf, type TextPart } from '../text-parts.ts';

const FIELDS: readonly (EntryPlace | null)[] = ['progress', 'results', 'problems', 'summary', 'goalStatus'];
const DECORATION = /[“”‘’"（）()《》、，,\s]/g;
const SHORTEST_TAIL = 4;
// 部分地区的、去年的、要达到的，不是本指标的现值。
const ANOTHER = /去年|上年|同期|上半年|一季度|二季度|计划|目标|序时|应达|力争|达到序时|其中|分别|部分|比/;
const PLACE = /[\u4e00-\u9fff]{2}[县区](?!（市|[（(])|[镇街]道?/;

export const textContradictsReading: TextRule = {
  id: 'text-contradicts-reading',
  name: '文字与指标值不符',
  severity: 'must',
  why: '文中写的累计数或比率与指标表里填的不一样，正文和附表会自相矛盾。',
  scope: 'text',
  check: (checked, { figures }) => {
    if (!FIELDS.includes(checked.entryField)) return [];
    return figures.flatMap((figure) => contradictions(checked, figure, figures));
  },
};

function contradictions(checked: CheckedText, figure: FigureFacts, all: readonly FigureFacts[]): Finding[] {
  const { indicator, reading } = figure;
  const value = reading?.value ?? null;
  // A number per person or per place is not what a text adds up.
  if (value === null || figure.target.per !== '') return [];
  const rate = indicator.unit === '%';
  if (!rate && indicator.kind !== 'count') return [];
  return sentencesOf(checked.text).flatMap((sentence) =>
    clausesOf(sentence.text).flatMap((clause, index, clauses) => {
      const said = rate ? rateIn(clause, indicator.name) : countIn(clause, clauses[index + 1], figure);
      const isAnothers = all.some((other) => other !== figure && namesBetter(clause.text, other, figure));
      if (!said || isAnothers || Math.abs(said.value - value) < 1e-9) return [];
      const start = sentence.start + said.start;
      const message = `${checked.label}写${quoted(said.words)}，指标${quoted(indicator.name)}填的是${formatFigure(value)}${indicator.unit}。`;
      return [textFinding(textContradictsReading, checked, { start, end: start + said.words.length }, message)];
    }),
  );
}

type Said = { readonly words: string; readonly start: number; readonly value: number };

/** 结对教育帮扶率88.4%: the rate right behind the end of the indicator's name. */
function rateIn(clause: TextPart, name: string): Said | null {
  const found = tailIn(clause.text, name);
  if (!found || ANOTHER.test(clause.text.slice(0, found.at + 2)) || PLACE.test(clause.text.slice(0, found.at)))
    return null;
  const rest = clause.text.slice(found.end);
  const match = /^(?:已?(?:达到?|为|升至|提高到|降到|降至|保持在))?\s?(\d+(?:\.\d+)?)[%％]/.exec(rest);
  if (!match || ANOTHER.test(clause.text.slice(0, found.end))) return null;
  const words = clause.text.slice(found.at, found.end) + match[0];
  return { words, start: clause.start + found.at, value: Number(match[1]) };
}

/** 行政调解委员会新建11家，累计63家: the sum that follows the name, in this clause or the next. */
function countIn(clause: TextPart, next: TextPart | undefined, { indicator }: FigureFacts): Said | null {
  const found = tailIn(clause.text, indicator.name);
  if (!found) return null;
  const here = sumIn(clause, found.end, indicator.unit);
  if (here || !next) return here;
  // 下一分句要以“累计”开头，才是接着说同一件事。
  return /^\s*(?:累计|共计|总数)/.test(next.text) && !/累计/.test(clause.text) ? sumIn(next, 0, indicator.unit) : null;
}

function sumIn(clause: TextPart, from: number, unit: string): Said | null {
  const rest = clause.text.slice(from);
  const match =
    /^[^，,。；;\d]{0,12}?(?:累计|共计|总数(?:达|为)?|增至|增加到)[\u4e00-\u9fff]{0,4}?(\d+(?:\.\d+)?)(万?[\u4e00-\u9fff]{1,2})/.exec(
      rest,
    );
  if (!match || ANOTHER.test(clause.text)) return null;
  const written = match[2] ?? '';
  const fits = [written, written.slice(0, 1)].some((one) => unitClass(one) === unitClass(unit));
  if (!fits) return null;
  const words = match[0].replace(/^[^累共总增]*/, '');
  return { words, start: clause.start + from + match[0].length - words.length, value: Number(match[1]) };
}

// 专题党建培训班 names 县（市、区）专题党建培训班, and not the other 党建培训班 of the project.
function namesBetter(text: string, other: FigureFacts, figure: FigureFacts): boolean {
  const theirs = tailIn(text, other.indicator.name);
  const ours = tailIn(text, figure.indicator.name);
  return theirs !== null && ours !== null && theirs.end - theirs.at > ours.end - ours.at;
}

/** Where the end of an indicator's name stands in a text: the longest of its endings, four characters or more. */
function tailIn(text: string, name: string): { at: number; end: number } | null {
  const bare = name.replaceAll(DECORATION, '');
  for (let from = 0; from + SHORTEST_TAIL <= bare.length; from += 1) {
    const tail = bare.slice(from);
    const at = text.indexOf(tail);
    if (at >= 0) return { at, end: at + tail.length };
  }
  return null;
}
