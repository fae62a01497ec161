import { type ReactNode, useState } from 'react';
import { CHECKED_FOR } from '../../../shared/check/check-facts.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import type { PeriodFindings } from '../../store/findings.ts';
import type { Place } from '../../store/place.ts';
import { CHECK_GROUPS, setView, useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { FixAllDialog } from './fix-all-dialog.tsx';

const FOR_WORDS = { report: '按报告', circular: '按通报' } as const;
const FOR_TITLES = {
  report: '上行报告：不得夹带请示事项，未报送的必改',
  circular: '通报：可以提要求、点名未报送的单位',
} as const;
const GROUP_WORDS = { project: '按项目', rule: '按规则' } as const;

/** How much is open, how it is grouped, and what can be mended at once. */
export function CheckHead({
  place,
  findings,
}: {
  readonly place: Place;
  readonly findings: PeriodFindings;
}): ReactNode {
  const group = useView((view) => view.checkGroup);
  const checkedFor = useView((view) => view.checkedFor);
  const [fixing, setFixing] = useState(false);
  const must = findings.open.filter(({ severity }) => severity === 'must').length;
  const fixable = findings.open.filter(({ fix }) => fix !== null).length;
  const note = `${periodName(place.period)} · 必改 ${must}，建议 ${findings.open.length - must}`;
  return (
    <PageHead title="校核" note={note}>
      <Segmented
        label="校核用于"
        options={CHECKED_FOR.map((value) => ({ value, label: FOR_WORDS[value], title: FOR_TITLES[value] }))}
        value={checkedFor}
        onChange={(next) => setView({ checkedFor: next })}
      />
      <Segmented
        label="分组"
        options={CHECK_GROUPS.map((value) => ({ value, label: GROUP_WORDS[value] }))}
        value={group}
        onChange={(checkGroup) => setView({ checkGroup })}
      />
      <Button
        blocked={place.period.locked ? '这一期已经定稿' : fixable === 0 ? '没有能自动修正的' : undefined}
        onClick={() => setFixing(true)}
      >
        {fixable === 0 ? '自动修正' : `自动修正 ${fixable} 处`}
      </Button>
      {fixing ? <FixAllDialog place={place} findings={findings} onClose={() => setFixing(false)} /> : null}
    </PageHead>
  );
}
