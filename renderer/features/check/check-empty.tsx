import { type ReactNode, useEffect, useState } from 'react';
import { EmptyBook } from '../frame/empty-book.tsx';
import type { PeriodFindings } from '../../store/findings.ts';
import { setView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** Nothing is left to do, or nothing of the rule that is chosen. */
export function NothingFound({
  findings,
  chosen,
}: {
  readonly findings: PeriodFindings;
  readonly chosen: string;
}): ReactNode {
  if (findings.facts.size === 0) {
    return <EmptyBook alone>先有项目，填了进展，再来校核。</EmptyBook>;
  }
  if (chosen === 'all') {
    const set = findings.dismissed.length;
    return (
      <EmptyState
        picture="done"
        title="没有要改的"
        action={<Button onClick={() => setView({ screen: 'report' })}>打开报告</Button>}
      >
        {`${findings.facts.size} 个项目都校核过了${set === 0 ? '' : `，另有 ${set} 处已忽略`}。`}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      picture="done"
      title={chosen === 'dismissed' ? '没有忽略过的' : '这一条没有要改的了'}
      action={<Button onClick={() => setView({ checkRule: 'all' })}>看全部</Button>}
    />
  );
}

const SAID_AFTER_MILLISECONDS = 400;

/** While a period is being checked for the first time; nothing under 400 ms. */
export function Checking({ waiting }: { readonly waiting: number }): ReactNode {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SAID_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return null;
  return (
    <div role="status">
      <EmptyState picture="sheet" title="正在校核">
        {waiting === 0 ? '正在对照各项目。' : `还有 ${waiting} 个项目。可以先做别的，校核在后台进行。`}
      </EmptyState>
    </div>
  );
}
