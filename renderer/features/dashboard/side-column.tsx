import type { ReactNode } from 'react';
import { chineseMonthDay, type Day, localDay } from '../../../shared/base/dates.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import { isUnitValidOn } from '../../../shared/ledger/unit.ts';
import type { MilestoneLine, StandingChange } from '../../../shared/select/period-review.ts';
import type { UnitProgress } from '../../../shared/select/unit-progress.ts';
import { phaseStore } from '../../store/phase-store.ts';
import { Button } from '../../ui/button.tsx';
import { Light } from '../../ui/light.tsx';
import { lightCharacter } from '../../ui/light-name.ts';
import { SectionHead } from '../../ui/section-head.tsx';
import { statusWord } from '../ledger/standing-words.ts';
import { openList, openMilestones, openProject, openUnfilled } from './dashboard-links.ts';
import { openStep } from './step-links.ts';
import type { Dashboard } from './use-dashboard.ts';

const MOST_LINES = 8;

/** Names, not charts: who is missing, what is due, what changed. */
export function SideColumn({ dashboard }: { readonly dashboard: Dashboard }): ReactNode {
  const { units, milestones, next, before, changes, place } = dashboard;
  const late = units.filter(({ missing }) => missing.length > 0);
  return (
    <aside className="dashboard-side" aria-label="名单">
      <Block
        title="缺报单位"
        note={late.length === 0 ? '没有，已收齐' : `${late.length} 家`}
        link={{ words: '到收发', open: () => openStep('collect') }}
      >
        {late.map((progress) => (
          <LateUnit key={progress.unit.id} progress={progress} on={place.period.dataDate} />
        ))}
      </Block>
      <Block
        title="本期节点"
        note={countWords(milestones.length)}
        link={ALL_MILESTONES}
        more={milestones.length - MOST_LINES}
      >
        {milestones.slice(0, MOST_LINES).map((line) => (
          <Due key={line.milestone.id} line={line} />
        ))}
      </Block>
      {before === null ? null : (
        <Block
          title={`与${periodName(before)}相比`}
          note={changes.length === 0 ? '没有变化' : `${changes.length} 项有变化`}
          link={{ words: '在台账中查看', open: () => openList({}) }}
          more={changes.length - MOST_LINES}
        >
          {changes.slice(0, MOST_LINES).map((change) => (
            <Changed key={change.now.project.id} change={change} dashboard={dashboard} />
          ))}
        </Block>
      )}
      {next === null || next.milestones.length === 0 ? null : (
        <Block
          title={`${periodName(next.period)}节点`}
          note={countWords(next.milestones.length)}
          link={ALL_MILESTONES}
          more={next.milestones.length - MOST_LINES}
        >
          {next.milestones.slice(0, MOST_LINES).map((line) => (
            <Due key={line.milestone.id} line={line} />
          ))}
        </Block>
      )}
      {place.book.sample ? <p className="dim s13">示例台账：人员、日期和进展为虚构。</p> : null}
    </aside>
  );
}

const ALL_MILESTONES = { words: '全部节点', open: openMilestones };

interface BlockProps {
  readonly title: string;
  readonly note: string;
  /** Where all of it stands. */
  readonly link: { readonly words: string; readonly open: () => void };
  readonly more?: number;
  readonly children: ReactNode;
}

function Block({ title, note, link, more = 0, children }: BlockProps): ReactNode {
  return (
    <section className="dashboard-block">
      <SectionHead
        title={title}
        note={note}
        action={
          <Button variant="link" onClick={link.open}>
            {link.words}
          </Button>
        }
      />
      <ul className="dashboard-lines">{children}</ul>
      {more > 0 ? (
        <Button variant="link" onClick={link.open}>
          {`另有 ${more} 个`}
        </Button>
      ) : null}
    </section>
  );
}

function LateUnit({
  progress: { unit, missing, lastReminder },
  on,
}: {
  readonly progress: UnitProgress;
  readonly on: Day;
}): ReactNode {
  const offset = phaseStore.getState().appInfo.timeZoneOffset;
  // No form goes there any more: its projects wait for another unit.
  const ended = !isUnitValidOn(unit, on);
  const reminded = lastReminder === null ? '未催' : `${chineseMonthDay(localDay(lastReminder, offset))}催过`;
  return (
    <li>
      <button
        type="button"
        className="dashboard-name"
        title={`${unit.fullName}，联络员 ${unit.liaison || '未登记'} ${unit.phone}`}
        onClick={() => openUnfilled(missing[0]?.id ?? null)}
      >
        <span className="cut">
          {unit.shortName} <span className="dim s13">{missing.map(({ number }) => number).join('、')}</span>
        </span>
        <span className="dim s13">{ended ? '已停用，要换牵头单位' : reminded}</span>
      </button>
    </li>
  );
}

function Due({ line: { standing, milestone, at } }: { readonly line: MilestoneLine }): ReactNode {
  const { project } = standing;
  return (
    <li>
      <button
        type="button"
        className="dashboard-due"
        title={`${project.title}：${milestone.title}，${chineseMonthDay(milestone.due)}，${at.word}`}
        onClick={() => openProject(project.id, 'milestones')}
      >
        <span className="dim num">{project.number}</span>
        <span className="cut-lines">{milestone.title}</span>
        <Light
          colour={at.light ?? 'none'}
          word={at.state === 'overdue' ? at.word : chineseMonthDay(milestone.due)}
          title={at.word}
        />
      </button>
    </li>
  );
}

function Changed({ change, dashboard }: { readonly change: StandingChange; readonly dashboard: Dashboard }): ReactNode {
  const { before, now } = change;
  return (
    <li>
      <button
        type="button"
        className="dashboard-changed"
        title={`${now.project.title}：${now.reason}`}
        onClick={() => openProject(now.project.id, 'progress')}
      >
        <span className="dim num">{now.project.number}</span>
        <span className="cut-lines">{now.project.title}</span>
        <span className="mid s13">{changeWords(change, dashboard, before.status === now.status)}</span>
      </button>
    </li>
  );
}

/** 达序时 → 欠序时, or 黄 → 红 where the status is the same. */
function changeWords({ before, now }: StandingChange, { place: { book } }: Dashboard, sameStatus: boolean): string {
  if (!sameStatus) return `${statusWord(book, before.status)} → ${statusWord(book, now.status)}`;
  const word = (light: typeof now.light): string => (light === null ? '无灯' : lightCharacter(light));
  return `${word(before.light)} → ${word(now.light)}`;
}

function countWords(count: number): string {
  return count === 0 ? '没有' : `${count} 个`;
}
