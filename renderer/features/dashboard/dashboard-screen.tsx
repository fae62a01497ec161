import { type ReactNode, useEffect, useState } from 'react';
import { EmptyBook } from '../frame/empty-book.tsx';
import { bookTitle } from '../frame/place-pickers.tsx';
import { chineseMonthDay, weekday } from '../../../shared/base/dates.ts';
import { periodTitle } from '../../../shared/ledger/period.ts';
import { PERIOD_STEPS } from '../../../shared/select/period-steps.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Steps } from '../../ui/steps.tsx';
import { today } from '../frame/today.ts';
import { BehindTable } from './behind-table.tsx';
import './dashboard.css';
import { KeyNumbers } from './key-numbers.tsx';
import { SideColumn } from './side-column.tsx';
import { StatusBars } from './status-bars.tsx';
import { nextStep, openStep, STEP_NAMES } from './step-links.ts';
import { UnitTable } from './unit-table.tsx';
import { type Dashboard, useDashboard } from './use-dashboard.ts';

/** 工作台: where the period stands, what is missing, and the next step. */
export function DashboardScreen({ place }: { readonly place: Place }): ReactNode {
  const dashboard = useDashboard(place);
  const [meeting, setMeeting] = useMeetingView();
  const isEmpty = dashboard.standings.length === 0;
  return (
    <div className={meeting ? 'dashboard is-meeting' : 'dashboard'} data-print-page="">
      <p className="dashboard-paper-title">{bookTitle(place.book.name)}</p>
      <PageHead title={periodTitle(place.period)} note={meeting ? bookTitle(place.book.name) : todayWords()}>
        {isEmpty ? null : <HeadButtons dashboard={dashboard} meeting={meeting} setMeeting={setMeeting} />}
      </PageHead>
      {isEmpty ? (
        <EmptyBook alone>有了项目，这里会列出收齐情况、项目状态、落后的指标和到期的节点。</EmptyBook>
      ) : (
        <Glance dashboard={dashboard} meeting={meeting} />
      )}
    </div>
  );
}

function Glance({ dashboard, meeting }: { readonly dashboard: Dashboard; readonly meeting: boolean }): ReactNode {
  return (
    <div className="dashboard-scroll" data-main-focus="" tabIndex={-1}>
      {meeting ? null : (
        <Steps
          label="本期步骤"
          steps={dashboard.steps.map(({ id, state, detail }) => ({
            id,
            state,
            label: STEP_NAMES[id],
            ...(detail === '' ? {} : { detail }),
          }))}
          onOpen={(id) => {
            const step = PERIOD_STEPS.find((known) => known === id);
            if (step) openStep(step);
          }}
        />
      )}
      <KeyNumbers dashboard={dashboard} />
      <div className="dashboard-columns">
        <div className="dashboard-main">
          <StatusBars dashboard={dashboard} />
          <BehindTable dashboard={dashboard} />
          <UnitTable dashboard={dashboard} />
        </div>
        <SideColumn dashboard={dashboard} />
      </div>
    </div>
  );
}

interface HeadButtonsProps {
  readonly dashboard: Dashboard;
  readonly meeting: boolean;
  readonly setMeeting: (meeting: boolean) => void;
}

function HeadButtons({ dashboard, meeting, setMeeting }: HeadButtonsProps): ReactNode {
  if (meeting) {
    return (
      <Button icon="close" shortcut="Esc" onClick={() => setMeeting(false)}>
        退出会议室视图
      </Button>
    );
  }
  const next = nextStep(dashboard.steps);
  return (
    <>
      <Button variant="quiet" icon="print" title="打印工作台 Ctrl+P" onClick={() => window.print()}>
        打印
      </Button>
      <Button variant="quiet" icon="eye" title="字大、只看不改，适合投在会议室屏幕上" onClick={() => setMeeting(true)}>
        会议室视图
      </Button>
      {next === null ? null : (
        <Button variant="primary" onClick={() => openStep(next.id)}>
          {next.words}
        </Button>
      )}
    </>
  );
}

/** Large type over the whole window; Esc leaves it. */
function useMeetingView(): [boolean, (meeting: boolean) => void] {
  const [meeting, setMeeting] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setMeeting(false);
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p') {
        event.preventDefault();
        window.print();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return [meeting, setMeeting];
}

/** 9月26日　星期二. */
function todayWords(): string {
  const now = today();
  return `${chineseMonthDay(now)}　星期${'日一二三四五六'.charAt(weekday(now))}`;
}
