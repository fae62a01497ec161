import { quote } from '../../../shared/base/quote.ts';
import { type ReactNode, useState } from 'react';
import { chineseDate, day, type Day } from '../../../shared/base/dates.ts';
import type { Milestone } from '../../../shared/ledger/milestone.ts';
import type { Period } from '../../../shared/ledger/period.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { milestoneStanding } from '../../../shared/standing/milestone-standing.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { addMilestone, deleteMilestone, editMilestone } from '../../actions/edit-milestone.ts';
import type { Place } from '../../store/place.ts';
import { useEager } from '../frame/use-eager.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/field.tsx';
import { Light } from '../../ui/light.tsx';
import { MilestoneProposals } from './milestone-proposals.tsx';
import { MilestoneTimeline } from './milestone-timeline.tsx';
import './milestones.css';

/** What is due on which day, and whether it was done. */
export function MilestonesTab({
  place,
  standing,
}: {
  readonly place: Place;
  readonly standing: ProjectStanding;
}): ReactNode {
  const { milestones, project, thresholds } = standing;
  return (
    <section className="panel-section" aria-label="节点">
      {milestones.length === 0 ? (
        <p className="dim milestone-none">还没有节点。方案里写明时间的事项可以在这里列出来，到期会亮灯。</p>
      ) : (
        <MilestoneTimeline standing={standing} year={place.year.year} />
      )}
      <MilestoneProposals project={project} year={place.year.year} />
      <ul className="milestones">
        {milestones.map((milestone) => (
          <MilestoneLine
            key={milestone.id}
            milestone={milestone}
            period={place.period}
            soonDays={thresholds.milestoneDays}
          />
        ))}
      </ul>
      <NewMilestone project={project} year={place.year.year} />
    </section>
  );
}

interface MilestoneLineProps {
  readonly milestone: Milestone;
  readonly period: Period;
  readonly soonDays: number;
}

function MilestoneLine({ milestone, period, soonDays }: MilestoneLineProps): ReactNode {
  const { title, due, dueWords, doneOn } = milestone;
  const { light, word } = milestoneStanding(milestone, period.dataDate, soonDays);
  // Done by the end of the period that is being filled in; another day can be typed in the entry's text.
  const [done, check] = useEager(doneOn !== null, (checked) =>
    editMilestone(milestone, '完成情况', {
      doneOn: checked ? (due < period.dataDate ? due : period.dataDate) : null,
    }),
  );
  return (
    <li>
      <CheckBox label={`完成：${title}`} labelUnseen checked={done} onChange={check} />
      <p>
        <span>{title}</span>
        <span className="dim s13">{`${chineseDate(due)}${dueWords === '' ? '' : `（${dueWords}）`}`}</span>
      </p>
      <Light colour={light ?? 'none'} word={word} />
      <IconButton
        icon="trash"
        label={`删除节点${quote(title)}`}
        small
        onClick={() => void deleteMilestone(milestone)}
      />
    </li>
  );
}

function NewMilestone({ project, year }: { readonly project: Project; readonly year: number }): ReactNode {
  const [title, setTitle] = useState('');
  const [due, setDue] = useState<Day | null>(null);
  const [asked, setAsked] = useState(false);
  const add = async (): Promise<void> => {
    setAsked(true);
    if (title.trim() === '' || due === null) return;
    await addMilestone(project, title.trim(), due);
    setTitle('');
    setDue(null);
    setAsked(false);
  };
  return (
    <div className="milestone-new">
      <TextField
        label="新节点"
        value={title}
        onTextChange={setTitle}
        onEnter={() => void add()}
        placeholder="新节点，如：完成平台试运行"
        invalid={asked && title.trim() === '' ? '这里要写做成什么。' : undefined}
        maxLength={200}
        width="full"
      />
      <DateField
        label="到期日"
        value={due}
        onChange={setDue}
        today={day(year, 12, 31)}
        invalid={asked && due === null ? '这里要填日期。' : undefined}
      />
      <Button icon="plus" onClick={() => void add()}>
        添加节点
      </Button>
    </div>
  );
}
