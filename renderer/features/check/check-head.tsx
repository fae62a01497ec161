import { type ReactNode, useState } from 'react';
import { periodName } from '../../../shared/ledger/period.ts';
import type { PeriodFindings } from '../../store/findings.ts';
import type { Place } from '../../store/place.ts';
import { CHECK_GROUPS, setView, useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { FixAllDialog } from './fix-all-dialog.tsx';

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
  const [fixing, setFixing] = useState(false);
  const must = findings.open.filter(({ severity }) => severity === 'must').length;
  const fixable = findings.open.filter(({ fix }) => fix !== null).length;
  const note = `${periodName(place.period)} · 必改 ${must}，建议 ${findings.open.length - must}`;
  return (
    <PageHead title="校核" note={note}>
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
