import { type ReactNode, useMemo, useState } from 'react';
import type { ImportDecisions, ImportMatches, ImportTarget } from '../../../shared/import/import-plan.ts';
import { ledgerNameOf } from '../../../shared/import/list-name.ts';
import { mapColumn, type ListField, type ListSource } from '../../../shared/import/list-source.ts';
import type { Book } from '../../../shared/ledger/book.ts';
import type { Year } from '../../../shared/ledger/year.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { PASTED_NAME, prepareImport, writeImport } from '../../actions/import-ledger.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { painted } from '../../ui/painted.ts';
import { useToast } from '../../ui/toast.tsx';
import { ColumnsTable } from './columns-table.tsx';
import { focusStep } from './focus-step.ts';
import type { ImportSteps } from './import-dialog.tsx';
import { ImportRows } from './import-rows.tsx';
import { TargetFields, targetProblem, type TargetText } from './target-fields.tsx';

interface ListImportProps extends ImportSteps {
  readonly place: { readonly book: Book; readonly year: Year } | null;
  readonly name: string;
  readonly lists: readonly ListSource[];
}

const USUAL_NAME = '重点项目';

/** A list: first what its columns mean and where it goes, then row by row what it would change. */
export function ListImport({ place, name, lists: given, before, after, onBack, onClose }: ListImportProps): ReactNode {
  const [lists, setLists] = useState(given);
  const [target, setTarget] = useState<TargetText>(() => ({
    into: place === null ? 'newBook' : 'year',
    bookName: name === PASTED_NAME ? USUAL_NAME : ledgerNameOf(name),
    year: place === null ? statedYear(name, given) : String(place.year.year),
  }));
  const [isPreview, setIsPreview] = useState(false);
  const [matches, setMatches] = useState<ImportMatches>({});
  const [decisions, setDecisions] = useState<ImportDecisions>({});
  const [failed, setFailed] = useState<Problem | null>(null);
  const [writing, setWriting] = useState(false);
  const state = useLedgerState();
  const toast = useToast();
  const wrong = targetProblem(target);
  const prepared = useMemo(() => {
    if (wrong !== undefined) return null;
    const wanted: ImportTarget =
      target.into === 'year' && place
        ? { type: 'year', yearId: place.year.id }
        : { type: 'newBook', bookName: target.bookName.trim(), year: Number(target.year) };
    return prepareImport(state.ledger, lists, wanted, { matches, decisions, rememberAs: name });
  }, [lists, target, place, wrong, matches, decisions, name, state]);
  const mapped = (list: number, column: number, field: ListField | null): void =>
    setLists((known) => known.map((one, index) => (index === list ? mapColumn(one, column, field) : one)));
  const ready = prepared?.ok === true ? prepared.value : null;
  const count = ready?.plans.reduce((sum, { counts }) => sum + counts.created + counts.changed, 0) ?? 0;
  const write = async (): Promise<void> => {
    if (ready === null) return;
    setWriting(true);
    await painted();
    await before();
    const problem = await writeImport(name, ready);
    setWriting(false);
    setFailed(problem);
    if (problem !== null) return;
    await after();
    onClose();
    toast({ text: `已从“${name}”导入 ${count} 项` });
  };
  const problem = failed ?? (prepared?.ok === false ? prepared.error : null);
  return (
    <div key={isPreview ? 'plan' : 'columns'} ref={focusStep} className="import-step" tabIndex={-1}>
      {isPreview && ready ? (
        <ImportRows
          plans={ready.plans}
          decisions={decisions}
          onDecide={(id, taken) => setDecisions((known) => ({ ...known, [id]: taken }))}
          onMatch={(key, project) => setMatches((known) => ({ ...known, [key]: project }))}
        />
      ) : (
        <div className="import-scroll">
          <TargetFields place={place} target={target} onChange={setTarget} />
          {lists.map((list, index) => (
            <ColumnsTable
              key={`${list.sheet} ${list.rows[0]?.key ?? ''}`}
              list={list}
              book={target.into === 'year' ? (place?.book ?? null) : null}
              onMap={(column, field) => mapped(index, column, field)}
            />
          ))}
        </div>
      )}
      {problem === null ? null : <ErrorBox what={problem.happened} unharmed={problem.unharmed} advice={problem.todo} />}
      <footer className="import-foot">
        <Button variant="quiet" icon="left" onClick={() => (isPreview ? setIsPreview(false) : onBack())}>
          {isPreview ? '改列的对应' : '换一份'}
        </Button>
        <Sums plans={ready?.plans ?? []} />
        <Button onClick={onClose}>不导入</Button>
        {isPreview ? (
          <Button
            variant="primary"
            blocked={writing ? '正在导入' : count === 0 ? '没有要导入的' : undefined}
            onClick={() => void write()}
          >
            {writing ? '正在导入…' : `导入 ${count} 项`}
          </Button>
        ) : (
          <Button variant="primary" blocked={wrong} onClick={() => setIsPreview(true)}>
            看会改什么
          </Button>
        )}
      </footer>
    </div>
  );
}

/** As the file says it: 2023年重点项目清单; otherwise this year. */
function statedYear(name: string, lists: readonly ListSource[]): string {
  const said = [name, ...lists.flatMap(({ above, sheet }) => [...above, sheet])].join(' ');
  return /(20\d\d)/.exec(said)?.[1] ?? String(new Date().getFullYear());
}

type Plans = Parameters<typeof ImportRows>[0]['plans'];

function Sums({ plans }: { readonly plans: Plans }): ReactNode {
  const sum = (of: 'read' | 'created' | 'changed' | 'unchanged' | 'rejected'): number =>
    plans.reduce((total, { counts }) => total + counts[of], 0);
  return (
    <p className="import-sums grow" role="status">
      读取 <b>{sum('read')}</b> 行 ＝ 新增 <b>{sum('created')}</b> ＋ 修改 <b>{sum('changed')}</b> ＋ 未变{' '}
      <b>{sum('unchanged')}</b> ＋ 跳过 <b>{sum('rejected')}</b>
    </p>
  );
}
