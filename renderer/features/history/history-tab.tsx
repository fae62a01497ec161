import { type ReactNode, useMemo, useState } from 'react';
import type { Project } from '../../../shared/ledger/project.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import { fieldWords } from '../../../shared/messages/record-words.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import type { ValueContext } from '../../../shared/messages/value-words.ts';
import { periodsOfYear } from '../../../shared/select/places.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { phaseStore } from '../../store/phase-store.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { recordNames } from '../audit/name-of.ts';
import { momentWords } from '../exchange/delivery-words.ts';
import { OWN_UNDO } from '../frame/use-window-keys.ts';
import {
  fieldsChanged,
  filterHistory,
  joinRuns,
  NO_HISTORY_FILTER,
  type HistoryContext,
  type HistoryFilter,
  type HistoryLine,
} from './history-lines.ts';
import './history.css';
import { HistoryLineView } from './history-line.tsx';
import { useProjectHistory, type HistoryState } from './use-project-history.ts';

const ALL = 'all';
/** Lines shown at once; more on demand. */
const SHOWN_AT_ONCE = 40;

interface HistoryTabProps {
  readonly place: Place;
  readonly project: Project;
}

/** 记录: every change to a project and what belongs to it, the newest first. */
export function HistoryTab({ place, project }: HistoryTabProps): ReactNode {
  const [filter, setFilter] = useState(NO_HISTORY_FILTER);
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const context = useWords(place, project);
  const labelOf = context.labelOf;
  const linesOf = ({ records, scope }: HistoryState): HistoryLine[] =>
    filterHistory(joinRuns(records), filter, { periodOf: scope.periodOf, labelOf });
  const state = useProjectHistory(project.id, (read) => linesOf(read).length < limit);
  const lines = linesOf(state);
  const fields = useMemo(() => fieldsChanged(joinRuns(state.records), labelOf), [state.records, labelOf]);
  const { reached, error } = state;
  const done = reached === 0;
  const problem = error === null ? null : describeShellError(error, '已读出的记录列在下面，台账没有变动。');
  const change = (next: HistoryFilter): void => {
    setFilter(next);
    setLimit(SHOWN_AT_ONCE);
  };
  return (
    <section className="history" aria-label="记录">
      <HistoryTools place={place} filter={filter} fields={fields} onFilter={change} />
      {problem === null ? null : (
        <ErrorBox what={`记录没有读全：${problem.happened}`} unharmed={problem.unharmed} advice={problem.todo} />
      )}
      <ol aria-label="改动">
        {lines.slice(0, limit).map((line) => (
          <HistoryLineView key={line.generation} line={line} context={context} />
        ))}
      </ol>
      <footer>
        <span className="dim s13" role="status">
          {footWords(state, lines.length)}
        </span>
        {lines.length > limit || (lines.length === limit && !done) ? (
          <Button small onClick={() => setLimit((shown) => shown + SHOWN_AT_ONCE)}>
            再往前看
          </Button>
        ) : null}
      </footer>
    </section>
  );
}

type Words = ValueContext & { readonly labelOf: HistoryContext['labelOf'] };

function useWords({ book }: Place, { title }: Project): Words {
  const timeZoneOffset = phaseStore((phase) => phase.appInfo.timeZoneOffset);
  const state = useLedgerState();
  return useMemo(() => {
    const labelOf = (table: string, field: string): string => {
      const own =
        table === 'entries' || table === 'submissions' ? book.entryFields.find(({ key }) => key === field) : null;
      return own?.label ?? fieldWords(table, field);
    };
    const names = recordNames(state.ledger);
    // Whose it is need not be said again: 采用稿“第三季度”.
    const nameOf = (id: string): string | null => names(id)?.replace(`${title} `, '') ?? null;
    return { nameOf, timeZoneOffset, labelOf };
  }, [state, timeZoneOffset, book, title]);
}

interface HistoryToolsProps {
  readonly place: Place;
  readonly filter: HistoryFilter;
  readonly fields: readonly string[];
  readonly onFilter: (filter: HistoryFilter) => void;
}

function HistoryTools({ place, filter, fields, onFilter }: HistoryToolsProps): ReactNode {
  const { ledger } = useLedgerState();
  const periods = periodsOfYear(ledger, place.year.id).map((period) => ({
    value: period.id,
    label: periodName(period),
  }));
  const choices = [...new Set([...fields, ...(filter.field === null ? [] : [filter.field])])];
  return (
    <div className="history-tools" {...{ [OWN_UNDO]: '' }}>
      <TextField
        label="在记录里找"
        kind="search"
        icon="search"
        small
        width="full"
        placeholder="原来或现在的文字、谁改的"
        value={filter.text}
        onTextChange={(text, composing) => (composing ? undefined : onFilter({ ...filter, text }))}
      />
      <Select
        label="哪一期"
        small
        width={112}
        value={filter.periodId ?? ALL}
        options={[{ value: ALL, label: '各期' }, ...periods]}
        onChange={(periodId) => onFilter({ ...filter, periodId: periodId === ALL ? null : periodId })}
      />
      <Select
        label="改了什么"
        small
        width={132}
        searchable={choices.length > 10}
        value={filter.field ?? ALL}
        options={[{ value: ALL, label: '全部内容' }, ...choices.map((field) => ({ value: field, label: field }))]}
        onChange={(field) => onFilter({ ...filter, field: field === ALL ? null : field })}
      />
    </div>
  );
}

function footWords({ records, reached, error }: HistoryState, shown: number): string {
  const oldest = records.at(-1);
  if (reached > 0 && error === null && oldest === undefined) return '正在读记录';
  if (reached === 0) return shown === 0 ? '没有相符的记录' : '再往前没有了';
  return oldest === undefined ? '' : `已看到 ${momentWords(oldest.at, true)}`;
}
