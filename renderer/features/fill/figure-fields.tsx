import type { ReactNode } from 'react';
import { measureKey } from '../../../shared/check/measure-key.ts';
import type { Indicator } from '../../../shared/ledger/indicator.ts';
import { SHORTEST_MEASURE } from '../../../shared/proposals/propose-figures.ts';
import { figureChange } from '../../../shared/select/figure-history.ts';
import type { FigureStanding } from '../../../shared/standing/figure-standing.ts';
import { gapWords } from '../../../shared/standing/figure-words.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { editReading } from '../../actions/edit-entry.ts';
import { useReadOnly } from '../../store/correction-store.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { NumberField } from '../../ui/field.tsx';
import { Light } from '../../ui/light.tsx';
import { Remark } from '../../ui/remark.tsx';
import { PlaceRemarks } from '../check/place-remarks.tsx';
import { movedWords, shortGap, targetWords } from '../ledger/figure-value-words.ts';
import { useNumberDraft } from './use-number-draft.ts';

/** The project's figures as fields, each with its standing beside it. */
export function FigureFields({
  place,
  standing,
}: {
  readonly place: Place;
  readonly standing: ProjectStanding;
}): ReactNode {
  const figures = oncePerIndicator(standing.figureStandings);
  if (figures.length === 0) return null;
  return (
    <section className="entry-part" aria-label="量化指标">
      <div className="entry-part-head">
        <b>量化指标</b>
        <span className="dim s13">{`填年初以来的累计数，共 ${figures.length} 个`}</span>
      </div>
      <div className="figure-fields">
        {figures.map((figure) => (
          <FigureField key={figure.indicator.id} place={place} standing={standing} figure={figure} />
        ))}
      </div>
    </section>
  );
}

interface FigureFieldProps {
  readonly place: Place;
  readonly standing: ProjectStanding;
  readonly figure: FigureStanding;
}

function FigureField({ place, standing, figure }: FigureFieldProps): ReactNode {
  const { indicator, reading } = figure;
  const at = { project: standing.project, period: place.period };
  const compared = indicator.kind === 'yoy' || indicator.kind === 'points';
  const key = `${indicator.id}/${place.period.id}`;
  const value = useNumberDraft({
    key: `${key}:value`,
    kept: reading?.value ?? null,
    save: (number) => editReading(at, indicator, { value: number }),
  });
  const lastYear = useNumberDraft({
    key: `${key}:lastYear`,
    kept: reading?.lastYearValue ?? null,
    save: (number) => editReading(at, indicator, { lastYearValue: number }),
  });
  const change = figureChange(currentLedger(), figure, place.period);
  const wrong = value.invalid ?? lastYear.invalid;
  const readOnly = useReadOnly(place.period);
  return (
    <>
      <div
        className={compared ? 'figure-field is-compared' : 'figure-field'}
        data-check-place={`reading:${indicator.id}`}
      >
        <span className="figure-field-name" title={figureHint(figure)}>
          <span>{indicator.name}</span>
          <small>{`目标 ${targetWords(figure)}`}</small>
        </span>
        <span className="figure-field-value">
          <NumberField
            label={indicator.name}
            small
            width={76}
            unit={unitOf(figure)}
            readOnly={readOnly}
            {...value}
            invalid={undefined}
          />
          {change === null ? null : <small>{`比上期 ${movedWords(change)}`}</small>}
        </span>
        {compared ? (
          <span className="figure-field-last">
            <span className="dim">上年同期</span>
            <NumberField
              label={`${indicator.name}上年同期`}
              small
              width={76}
              unit={unitOf(figure)}
              readOnly={readOnly}
              {...lastYear}
              invalid={undefined}
            />
          </span>
        ) : null}
        <Light colour={figure.light ?? 'none'} word={shortGap(figure)} title={gapWords(figure)} />
        {wrong === undefined ? null : (
          <div className="figure-field-wrong" role="alert">
            <Remark>{wrong}</Remark>
          </div>
        )}
      </div>
      <PlaceRemarks
        place={place}
        project={standing.project}
        label={indicator.name}
        // An empty field says itself that it is empty.
        match={({ indicatorId, rule }) => rule !== 'figure-without-value' && isSameMeasure(indicatorId, indicator)}
      />
    </>
  );
}

/** Of two indicators for one measure, that another project reports another number is said at both. */
function isSameMeasure(id: Indicator['id'] | null, { id: own, name, unit }: Indicator): boolean {
  if (id === null || id === own) return id === own;
  const other = currentLedger().indicators.get(id);
  const key = measureKey(name, unit, SHORTEST_MEASURE);
  return other !== undefined && key !== null && measureKey(other.name, other.unit, SHORTEST_MEASURE) === key;
}

// A 同比 is typed as the two values that are compared, whose unit the goal does not always name.
function unitOf({ indicator }: FigureStanding): string | undefined {
  return indicator.unit === '' ? undefined : indicator.unit;
}

function figureHint({ indicator, target }: FigureStanding): string {
  const parts = [indicator.name, target.quote, indicator.definition === '' ? '' : `口径：${indicator.definition}`];
  return parts.filter((part) => part !== '').join('\n');
}

/** An indicator that two goals refer to is entered once (一数一源). */
function oncePerIndicator(figures: readonly FigureStanding[]): readonly FigureStanding[] {
  const seen = new Set<string>();
  return figures.filter(({ indicator }) => {
    const first = !seen.has(indicator.id);
    seen.add(indicator.id);
    return first;
  });
}
