import type { ReactNode } from 'react';
import type { PlannedFile, PlannedRow } from '../../../shared/exchange/plan.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { periodKey } from '../../../shared/ledger/period.ts';
import { describeFormIssue } from '../../../shared/messages/exchange-problems.ts';
import { placeName, type FormIssue } from '../../../shared/exchange/parsed-form.ts';
import { chooseForFile } from '../../actions/exchange.ts';
import { dropIncoming } from '../../store/intake-store.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { FILE_STATES } from './plan-table.tsx';

interface FilePaneProps {
  readonly place: Place;
  readonly ledger: Ledger;
  readonly file: PlannedFile;
}

/** A file that belongs elsewhere, or does not say where it comes from. */
export function FilePane({ place, ledger, file }: FilePaneProps): ReactNode {
  const { state, periodKey: stated } = file;
  const others = stated !== '' && stated !== periodKey(place.period) ? `，文件里写的是 ${stated}` : '';
  return (
    <div className="exchange-cell">
      <div className="exchange-cell-head">
        <b className="cut">{file.file.name}</b>
      </div>
      <p className="s13">{`${FILE_STATES[state]}${others}。没有写入任何内容。`}</p>
      <div className="exchange-acts">
        {state === 'otherUnit' || file.unitId === null ? (
          <UnitChoice ledger={ledger} file={file} label="它是哪个单位报的" />
        ) : null}
        {state === 'otherPeriod' || state === 'otherLedger' || state === 'otherVersion' ? (
          <Button small onClick={() => chooseForFile(file.key, { override: true })}>
            仍按本期读取
          </Button>
        ) : null}
        <Button small variant="quiet" onClick={() => dropIncoming(new Set([file.key]))}>
          不要这份文件
        </Button>
      </div>
      <IssueList issues={file.issues.filter(({ refused }) => !refused)} />
    </div>
  );
}

function UnitChoice({
  ledger,
  file,
  label,
}: {
  readonly ledger: Ledger;
  readonly file: PlannedFile;
  readonly label: string;
}): ReactNode {
  const units = [...ledger.units.values()].sort((a, b) => a.order - b.order);
  return (
    <Select
      label={label}
      placeholder={label}
      options={units.map((unit) => ({ value: unit.id, label: unit.shortName }))}
      value={file.unitId}
      onChange={(unitId) => chooseForFile(file.key, { unitId })}
      searchable
      small
      width={220}
    />
  );
}

interface RowPaneProps {
  readonly ledger: Ledger;
  readonly place: Place;
  readonly file: PlannedFile;
  readonly row: PlannedRow;
}

/** A row whose project is not certain: the likely ones first, any other by name, or none. */
export function RowPane({ ledger, place, file, row }: RowPaneProps): ReactNode {
  const projects = [...ledger.projects.values()]
    .filter(({ yearId, deletedAt }) => yearId === place.year.id && deletedAt === null)
    .sort((a, b) => a.number - b.number);
  const choose = (projectId: PlannedRow['projectId']): void =>
    chooseForFile(file.key, { matches: { [row.key]: projectId } });
  return (
    <div className="exchange-cell">
      <div className="exchange-cell-head">
        <b className="cut">{`“${row.title}”是哪个项目？`}</b>
        <span className="dim s13 cut">{`${file.file.name}，${placeName(row.place)}`}</span>
      </div>
      <div className="exchange-acts">
        {row.candidates.map((id) => {
          const project = ledger.projects.get(id);
          return project ? (
            <Button key={id} small onClick={() => choose(project.id)}>
              {`${project.number} ${project.title}`}
            </Button>
          ) : null;
        })}
        <Select
          label="别的项目"
          placeholder="别的项目"
          options={projects.map((project) => ({ value: project.id, label: `${project.number} ${project.title}` }))}
          value={null}
          onChange={choose}
          searchable
          small
          width={260}
        />
        <Button small variant="quiet" onClick={() => choose(null)}>
          不要这一行
        </Button>
      </div>
    </div>
  );
}

/** What was noticed in a file, in words, with the place. */
export function IssueList({ issues }: { readonly issues: readonly FormIssue[] }): ReactNode {
  if (issues.length === 0) return null;
  return (
    <ul className="exchange-issues">
      {[...byWords(issues)].map(([words, places]) => (
        <li key={words}>
          {words}
          {places.length === 0 ? null : <span className="dim">{`　${places.join('、')}`}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The same said of many cells is said once. */
function byWords(issues: readonly FormIssue[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const issue of issues) {
    const words = describeFormIssue({ ...issue, place: null });
    const places = found.get(words) ?? [];
    found.set(words, places);
    if (issue.place !== null) places.push(placeName(issue.place));
  }
  return found;
}
