import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteRecord, updateRecord } from '../../../shared/change/change-set.ts';
import { recordsOf } from '../../../shared/ledger/ledger.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { changedWords } from '../../../shared/proposals/changed-words.ts';
import {
  correctFigure,
  dismissFigure,
  giveUpFigure,
  keepChanged,
  rereadFigure,
  takeAll,
  takeFigure,
} from '../../../shared/proposals/decide-figures.ts';
import { equalMeasures } from '../../../shared/proposals/equal-measures.ts';
import { goalParts, goalText, placeQuotes } from '../../../shared/select/goal-text.ts';
import { proposeFigures } from '../../../shared/proposals/propose-figures.ts';
import { understoodWords } from '../../../shared/proposals/understood-words.ts';
import { checkReferences } from '../../../shared/schema/references.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';
import { make, projectOf, random, seed } from './seed.ts';

const first = <Value>(values: readonly Value[]): Value => {
  const [value] = values;
  if (value === undefined) throw new Error('there is none');
  return value;
};

/** The project with another text in its first goal, as an edit leaves it. */
function retell(builder: LedgerBuilder, project: Project, text: string): Project {
  const goals = project.goals.map((item, index) => (index === 0 ? { ...item, text } : item));
  const change = updateRecord('projects', project, { goals });
  make(builder.ledger, change ? [change] : []);
  return builder.ledger.projects.get(project.id) ?? project;
}

describe('the list of 2023', () => {
  it('has all its 61 figures proposed, then none', () => {
    const { ledger, projects } = seed('2023.json');
    const all = projects.flatMap((project) => proposeFigures(ledger, project));
    expect(all).toHaveLength(61);
    for (const { quote, span, figure, goalItemId } of all) {
      const item = first(projects.flatMap(({ goals }) => goals.filter(({ id }) => id === goalItemId)));
      expect(goalText(item).slice(span.start, span.end)).toBe(quote);
      expect(quote).toContain(figure.text);
    }
    for (const project of projects) make(ledger, takeAll(ledger, project, proposeFigures(ledger, project), random));
    expect(projects.flatMap((project) => proposeFigures(ledger, project))).toEqual([]);
    expect(projects.flatMap((project) => changedWords(ledger, project))).toEqual([]);
    expect(recordsOf(ledger, 'targets')).toHaveLength(61);
    expect(checkReferences(ledger)).toBeNull();
  });

  it('names the measure with the figure, and what was understood', () => {
    const list = seed('2023.json');
    const proposals = proposeFigures(list.ledger, projectOf(list, 18));
    expect(proposals.map(({ quote }) => quote).slice(0, 3)).toEqual([
      '人民调解组织规范化率达到95%以上',
      '区域调解品牌不少于10个',
      '行政调解委员会不少于100个',
    ]);
    const words = proposals.map(({ fields }) => understoodWords(fields));
    expect(words.slice(0, 2)).toEqual(['不少于95%，水平值', '不少于10个，累计数']);
    const [forwarded] = proposeFigures(list.ledger, projectOf(list, 15));
    expect(forwarded?.quote).toBe('90万的转发量');
    expect(forwarded?.fields.due).toBe('2023-12-31');
  });

  it('offers the indicator that another project has, and finds 17/18 and 21/29 when they are apart', () => {
    const list = seed('2023.json');
    const { ledger, projects } = list;
    const project = projectOf(list, 17);
    make(ledger, takeAll(ledger, project, proposeFigures(ledger, project), random));
    const offered = proposeFigures(ledger, projectOf(list, 18)).flatMap(({ equal }) => equal?.name ?? []);
    expect(offered).toEqual(['行政调解委员会']);
    for (const other of projects) make(ledger, takeAll(ledger, other, proposeFigures(ledger, other), random));
    const numbers = equalMeasures(ledger, project.yearId).map(({ indicators }) =>
      indicators.flatMap((one) => one.projects.map(({ number }) => number)),
    );
    expect(numbers).toEqual([
      [17, 18],
      [21, 29],
      [21, 29],
    ]);
  });
});

describe('the sample', () => {
  const { ledger, projects } = seed('2023-sample.json');

  it('has every figure decided', () => {
    expect(projects.flatMap((project) => proposeFigures(ledger, project))).toEqual([]);
    expect(projects.flatMap((project) => changedWords(ledger, project))).toEqual([]);
  });

  it('enters 行政调解委员会 in two places, with different values', () => {
    const [measure, ...more] = equalMeasures(ledger, first(projects).yearId);
    expect(more).toEqual([]);
    expect(measure?.indicators.map((one) => one.projects.map(({ number }) => number))).toEqual([[17], [18]]);
    expect(measure?.indicators.every(({ readings }) => readings.length > 0)).toBe(true);
  });
});

describe('a decision', () => {
  it('survives a change of the text elsewhere in the goal', () => {
    const builder = new LedgerBuilder();
    const project = builder.project({ goalTexts: ['1.培训不少于4次，编写案例20个;'] });
    const [training, cases] = proposeFigures(builder.ledger, project);
    if (!training || !cases) throw new Error('two figures are meant');
    const accepted = { joined: null, decision: 'accepted' } as const;
    make(builder.ledger, takeFigure(builder.ledger, project, { ...training, ...accepted }, random));
    make(builder.ledger, dismissFigure(project, cases, '另行统计', random));
    const retold = retell(builder, project, '在全市开展培训不少于4次，为基层编写案例20个，印发办法3份;');
    expect(proposeFigures(builder.ledger, retold).map(({ quote }) => quote)).toEqual(['印发办法3份']);
    expect(changedWords(builder.ledger, retold)).toEqual([]);
  });

  it('is asked for again where its words are gone: kept, or taken from the new words', () => {
    const builder = new LedgerBuilder();
    const project = builder.project({ goalTexts: ['1.培训不少于4次;'] });
    make(builder.ledger, takeAll(builder.ledger, project, proposeFigures(builder.ledger, project), random));
    const retold = retell(builder, project, '培训不少于6次;');
    const lost = first(changedWords(builder.ledger, retold));
    expect(lost.now?.fields.value).toBe(6);
    const { target, now } = lost;
    if (!now) throw new Error('new words are meant');
    make(builder.ledger, rereadFigure(builder.ledger, target.id, now, random));
    expect(builder.ledger.targets.get(target.id)).toMatchObject({ value: 6, quote: now.quote });
    expect(changedWords(builder.ledger, retold)).toEqual([]);
    expect(proposeFigures(builder.ledger, retold)).toEqual([]);
    const empty = retell(builder, retold, '开展培训;');
    expect(first(changedWords(builder.ledger, empty)).now).toBeNull();
    make(builder.ledger, keepChanged(builder.ledger, target.id, random));
    expect(changedWords(builder.ledger, empty)).toEqual([]);
    expect(builder.ledger.targets.get(target.id)?.value).toBe(6);
  });

  it('corrects the name for all and the target for one, and gives up without losing values', () => {
    const builder = new LedgerBuilder();
    const project = builder.project({ goalTexts: ['1.建成行政调解委员会不少于4个;'] });
    make(builder.ledger, takeAll(builder.ledger, project, proposeFigures(builder.ledger, project), random));
    const target = first(recordsOf(builder.ledger, 'targets'));
    const indicator = first(recordsOf(builder.ledger, 'indicators'));
    const fields = { ...target, name: indicator.name, unit: '家', kind: indicator.kind, value: 5 };
    make(builder.ledger, correctFigure(builder.ledger, target.id, fields, random));
    expect(builder.ledger.targets.get(target.id)?.value).toBe(5);
    expect(builder.ledger.indicators.get(indicator.id)?.unit).toBe('家');
    expect(recordsOf(builder.ledger, 'figureDecisions').map(({ decision }) => decision)).toEqual(['corrected']);
    make(builder.ledger, giveUpFigure(builder.ledger, target.id, '不再统计', random));
    expect(recordsOf(builder.ledger, 'targets')).toEqual([]);
    expect(recordsOf(builder.ledger, 'indicators')).toEqual([]);
    expect(proposeFigures(builder.ledger, project)).toEqual([]);
    expect(recordsOf(builder.ledger, 'figureDecisions')).toMatchObject([
      { decision: 'dismissed', targetId: null, reason: '不再统计' },
    ]);
    expect(checkReferences(builder.ledger)).toBeNull();
  });

  it('finds the values of a figure that was given up when its words are taken up again', () => {
    const builder = new LedgerBuilder();
    const project = builder.project({ goalTexts: ['1.建成行政调解委员会不少于4个;'] });
    const quote = '行政调解委员会不少于4个';
    const { indicator, target } = builder.figure(project, { name: '行政调解委员会' }, { quote }, { value: 3 });
    make(builder.ledger, giveUpFigure(builder.ledger, target.id, '', random));
    make(
      builder.ledger,
      recordsOf(builder.ledger, 'figureDecisions').map((one) => deleteRecord('figureDecisions', one)),
    );
    make(builder.ledger, takeAll(builder.ledger, project, proposeFigures(builder.ledger, project), random));
    expect(recordsOf(builder.ledger, 'targets').map(({ indicatorId }) => indicatorId)).toEqual([indicator.id]);
  });
});

describe('the text of a goal', () => {
  it('is read part by part, and spans are those of the whole', () => {
    const builder = new LedgerBuilder();
    const project = builder.project({ goalTexts: ['聚焦基层:1.培训不少于4次;2.编写案例20个。'] });
    const [, cases] = proposeFigures(builder.ledger, project);
    expect(cases?.quote).toBe('编写案例20个');
    const item = first(project.goals);
    expect(item.children).toHaveLength(2);
    expect(goalParts(item).map(({ text, offset }) => goalText(item).slice(offset, offset + text.length))).toEqual(
      goalParts(item).map(({ text }) => text),
    );
  });

  it('gives each of equal quotes words of its own, whatever the text', () => {
    const words = fc.array(fc.constantFrom('培训', '1次', '，', '案例', '2个'), { maxLength: 30 });
    fc.assert(
      fc.property(words, fc.array(fc.constantFrom('1次', '2个', '培训1次', ''), { maxLength: 6 }), (parts, quotes) => {
        const text = parts.join('');
        const places = placeQuotes(text, quotes);
        places.forEach((place, index) => {
          if (place) expect(text.slice(place.start, place.end)).toBe(quotes[index]);
        });
        for (const quote of new Set(quotes)) {
          const starts = places.flatMap((place, index) => (quotes[index] === quote && place ? [place.start] : []));
          const there = quote === '' ? 0 : text.split(quote).length - 1;
          expect(new Set(starts).size).toBe(Math.min(there, starts.length));
        }
      }),
    );
  });

  it('never proposes what was taken over, whatever the numbers', () => {
    const goal = fc.array(fc.tuple(fc.constantFrom('培训', '编写案例', '走访企业'), fc.integer({ min: 1, max: 999 })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(goal, (steps) => {
        const builder = new LedgerBuilder();
        const text = `1.${steps.map(([what, count]) => `${what}不少于${count}次`).join('，')};`;
        const project = builder.project({ goalTexts: [text] });
        make(builder.ledger, takeAll(builder.ledger, project, proposeFigures(builder.ledger, project), random));
        expect(recordsOf(builder.ledger, 'targets').map(({ value }) => value)).toEqual(steps.map(([, count]) => count));
        expect(proposeFigures(builder.ledger, project)).toEqual([]);
      }),
    );
  });
});
