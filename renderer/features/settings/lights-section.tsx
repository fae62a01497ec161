import { type ReactNode, useMemo, useState } from 'react';
import { readNumber } from '../../../shared/base/read-number.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/ledger/settings.ts';
import { formatFigure } from '../../../shared/standing/figure-words.ts';
import { thresholdEffects } from '../../../shared/standing/threshold-effects.ts';
import { editSettings } from '../../actions/edit-settings.ts';
import { type Place, usePeriodOverview, usePlace } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { Light } from '../../ui/light.tsx';
import { statusWord } from '../ledger/standing-words.ts';
import { SettingsGroup } from './settings-group.tsx';
import type { SettingsSection } from './settings-section.ts';
import { useSettings } from './use-settings.ts';

export const lightsSection: SettingsSection = {
  id: 'lights',
  name: '状态与亮灯',
  group: '台账',
  about: '完成度和指标与序时相比到多少算超序时、达序时，差多少亮黄灯、红灯。各屏、各报告都按这里判定。',
  words: ['超序时', '达序时', '欠序时', '黄灯', '红灯', '临期', '阈值'],
  holds: '填好后点“按新界线判定”才生效，可用 Ctrl+Z 撤销',
  Page: LightsPage,
};

type Thresholds = Settings['thresholds'];
type Texts = Readonly<Record<keyof Thresholds, string>>;
type Line = { readonly key: keyof Thresholds; readonly label: string; readonly hint: string; readonly unit: string };

const LINES: readonly Line[] = [
  { key: 'ahead', label: '超序时', hint: '完成度达到序时的', unit: '% 起' },
  { key: 'onTrack', label: '达序时（绿灯）', hint: '达到序时的', unit: '% 起' },
  { key: 'yellow', label: '黄灯', hint: '低于达序时，达到序时的', unit: '% 起' },
  { key: 'milestoneDays', label: '节点和督办临期', hint: '到期前', unit: '天起亮黄灯' },
];

function LightsPage(): ReactNode {
  const { thresholds } = useSettings();
  const place = usePlace();
  const [texts, setTexts] = useState<Texts | null>(null);
  const shown = texts ?? textsOf(thresholds);
  const problem = problemOf(shown);
  const next = problem === null ? thresholdsOf(shown) : null;
  const changed = next !== null && LINES.some(({ key }) => next[key] !== thresholds[key]);
  const save = (values: Thresholds): void => {
    setTexts(null);
    void editSettings('状态与亮灯', () => ({ thresholds: values }));
  };
  return (
    <>
      <SettingsGroup title="判定界线" note="低于黄灯界线的亮红灯；节点到期未完成亮红灯；项目取最差的灯">
        <div className="settings-fields is-narrow">
          {LINES.map(({ key, label, hint, unit }) => (
            <FormRow key={key} label={label} hint={hint}>
              <NumberField
                label={`${label}，${hint}`}
                value={shown[key]}
                unit={unit}
                width={140}
                onTextChange={(text) => setTexts({ ...shown, [key]: text })}
              />
            </FormRow>
          ))}
        </div>
        {problem === null ? null : (
          <p className="settings-wrong s13" role="alert">
            {problem}
          </p>
        )}
        {place === null || next === null ? null : <Effects place={place} thresholds={next} changed={changed} />}
        <div className="settings-add">
          <Button
            variant="primary"
            blocked={problem ?? (changed ? undefined : '没有改动')}
            onClick={() => (next === null ? undefined : save(next))}
          >
            按新界线判定
          </Button>
          <Button blocked={texts === null ? '没有改动' : undefined} onClick={() => setTexts(null)}>
            不改了
          </Button>
          <Button
            variant="text"
            blocked={LINES.every(({ key }) => shown[key] === PRESET[key]) ? '已是默认值' : undefined}
            onClick={() => setTexts(PRESET)}
          >
            填入默认值
          </Button>
        </div>
      </SettingsGroup>
    </>
  );
}

interface EffectsProps {
  readonly place: Place;
  readonly thresholds: Thresholds;
  readonly changed: boolean;
}

/** What the new thresholds would do to the open period, before they are kept. */
function Effects({ place, thresholds, changed }: EffectsProps): ReactNode {
  const { standings } = usePeriodOverview(place);
  const effects = useMemo(() => thresholdEffects(standings, thresholds), [standings, thresholds]);
  const where = `${place.year.year}年${periodName(place.period)}`;
  if (!changed) return <p className="dim s13">{`改动界线后，这里先说明${where}有多少项目会变，再决定是否采用。`}</p>;
  const { status, light, figures, changes } = effects;
  return (
    <div className="settings-effects" aria-live="polite">
      <p>
        {changes.length === 0 && figures === 0
          ? `${where}的项目状态和灯都不变。`
          : `${where}：${status} 个项目的状态会变，${light} 个项目的灯会变，${figures} 个指标的灯会变。`}
      </p>
      {changes.length === 0 ? null : (
        <ul>
          {changes.map(({ before, after }) => (
            <li key={before.project.id}>
              <span className="grow cut">{`${before.project.number} ${before.project.title}`}</span>
              <Light colour={before.light ?? 'none'} word={statusWord(place.book, before.status)} />
              <span className="dim">改为</span>
              <Light colour={after.light ?? 'none'} word={statusWord(place.book, after.status)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const PRESET = textsOf(DEFAULT_SETTINGS.thresholds);

function textsOf({ ahead, onTrack, yellow, milestoneDays }: Thresholds): Texts {
  const percent = (ratio: number): string => formatFigure(ratio * 100);
  return {
    ahead: percent(ahead),
    onTrack: percent(onTrack),
    yellow: percent(yellow),
    milestoneDays: String(milestoneDays),
  };
}

/** What is wrong with the numbers; null when they can be kept. */
function problemOf(texts: Texts): string | null {
  const [ahead, onTrack, yellow, days] = LINES.map(({ key }) => readNumber(texts[key]));
  if (
    typeof ahead !== 'number' ||
    typeof onTrack !== 'number' ||
    typeof yellow !== 'number' ||
    typeof days !== 'number'
  )
    return '四处都要填数字，如 110。没有保存，原来的还在用。';
  if (yellow <= 0 || ahead > 500) return '界线要在 0 到 500 之间。没有保存，原来的还在用。';
  if (!(yellow <= onTrack && onTrack <= ahead))
    return '界线要从高到低：超序时不低于达序时，达序时不低于黄灯。没有保存，原来的还在用。';
  return Number.isInteger(days) && days >= 0 && days <= 365
    ? null
    : '临期天数要是 0 到 365 的整数。没有保存，原来的还在用。';
}

function thresholdsOf(texts: Texts): Thresholds {
  const number = (key: keyof Thresholds): number => Number(readNumber(texts[key]));
  // 110 becomes 1.1 and not 1.1000000000000001.
  const ratio = (key: keyof Thresholds): number => Math.round(number(key) * 100) / 10_000;
  return {
    ahead: ratio('ahead'),
    onTrack: ratio('onTrack'),
    yellow: ratio('yellow'),
    milestoneDays: number('milestoneDays'),
  };
}
