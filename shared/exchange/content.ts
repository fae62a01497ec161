// What a version of a 报送稿 says, as values that are easily compared; a new one takes over what is not given.
import type { Indicator } from '../ledger/indicator.ts';
import type { Item } from '../ledger/item-list.ts';
import type { Submission } from '../ledger/submission.ts';
import { currentFigures } from './current-indicator.ts';
import type { RowText } from './form-model.ts';
import type { GivenValues } from './plan.ts';

type Figure = { readonly value: number | null; readonly lastYearValue: number | null };
type Goal = { readonly state: Submission['goals'][number]['state']; readonly sentence: string };

export type Content = {
  readonly texts: Readonly<Record<RowText, string>>;
  readonly completion: number | null;
  readonly figures: ReadonlyMap<Indicator['id'], Figure>;
  readonly goals: ReadonlyMap<Item['id'], Goal>;
};

const NO_TEXTS: Content['texts'] = {
  progress: '',
  results: '',
  problems: '',
  nextSteps: '',
  coordination: '',
  filler: '',
  phone: '',
  reviewer: '',
};
export const EMPTY_CONTENT: Content = { texts: NO_TEXTS, completion: null, figures: new Map(), goals: new Map() };

/** `now`: the project's indicators of today, to which figures of joined ones are put. */
export function contentOf(submission: Submission, now: readonly Indicator['id'][]): Content {
  const { progress, results, problems, nextSteps, coordination, filler, phone, reviewer } = submission;
  return {
    texts: { progress, results, problems, nextSteps, coordination, filler, phone, reviewer },
    completion: submission.completion,
    figures: currentFigures(submission.figures, now),
    goals: new Map(submission.goals.map(({ goalItemId, state, sentence }) => [goalItemId, { state, sentence }])),
  };
}

export function overlay(before: Content, given: GivenValues): Content {
  const texts: Record<RowText, string> = { ...before.texts };
  let { completion } = before;
  for (const [field, value] of Object.entries(given.row)) {
    if (field === 'completion') completion = typeof value === 'number' ? value : null;
    else if (isText(field)) texts[field] = value === null ? '' : String(value);
  }
  const figures = new Map(before.figures);
  for (const { indicatorId, value, lastYearValue } of given.figures) {
    const old = figures.get(indicatorId) ?? { value: null, lastYearValue: null };
    figures.set(indicatorId, {
      value: value === undefined ? old.value : value,
      lastYearValue: lastYearValue === undefined ? old.lastYearValue : lastYearValue,
    });
  }
  const goals = new Map(before.goals);
  for (const { goalItemId, state, sentence } of given.goals) {
    const old = goals.get(goalItemId);
    const next = state ?? old?.state;
    // A word on a goal says that something goes on there, when nobody says how far it is.
    if (next !== undefined || (sentence ?? '') !== '')
      goals.set(goalItemId, { state: next ?? 'inProgress', sentence: sentence ?? old?.sentence ?? '' });
  }
  return { texts, completion, figures, goals };
}

export function sameContent(a: Content, b: Content): boolean {
  return (
    TEXTS.every((field) => a.texts[field] === b.texts[field]) &&
    a.completion === b.completion &&
    sameMap(figuresSaid(a), figuresSaid(b), (x, y) => x.value === y.value && x.lastYearValue === y.lastYearValue) &&
    sameMap(a.goals, b.goals, (x, y) => x.state === y.state && x.sentence === y.sentence)
  );
}

/** The fields of a submission that a content gives. */
export function submissionFields(
  content: Content,
): Content['texts'] & Pick<Submission, 'completion' | 'figures' | 'goals'> {
  return {
    ...content.texts,
    completion: content.completion,
    figures: [...figuresSaid(content)].map(([indicatorId, { value, lastYearValue }]) => ({
      indicatorId,
      value,
      lastYearValue,
    })),
    goals: [...content.goals].map(([goalItemId, { state, sentence }]) => ({ goalItemId, state, sentence })),
  };
}

const TEXTS: readonly RowText[] = [
  'progress',
  'results',
  'problems',
  'nextSteps',
  'coordination',
  'filler',
  'phone',
  'reviewer',
];

function isText(field: string): field is RowText {
  return (TEXTS as readonly string[]).includes(field);
}

/** A figure without any value says nothing. */
function figuresSaid({ figures }: Content): Map<Indicator['id'], Figure> {
  return new Map([...figures].filter(([, { value, lastYearValue }]) => value !== null || lastYearValue !== null));
}

function sameMap<Value>(
  a: ReadonlyMap<string, Value>,
  b: ReadonlyMap<string, Value>,
  isSame: (x: Value, y: Value) => boolean,
): boolean {
  return (
    a.size === b.size &&
    [...a].every(([key, value]) => {
      const other = b.get(key);
      return other !== undefined && isSame(value, other);
    })
  );
}
