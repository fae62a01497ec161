import { type ReactNode, useMemo, useState } from 'react';
import { chineseMonthDay, localDay } from '../../../shared/base/dates.ts';
import type { Evidence } from '../../../shared/ledger/evidence.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { type Period, periodName } from '../../../shared/ledger/period.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { useDraft } from '../../actions/drafts.ts';
import { attachEvidence, noteEvidence, removeEvidence } from '../../actions/evidence.ts';
import { openForPerson } from '../../actions/save-file.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { phaseStore } from '../../store/phase-store.ts';
import type { Place } from '../../store/place.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DropZone } from '../../ui/drop-zone.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { TextField } from '../../ui/field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useUndo } from '../frame/use-undo.ts';
import './evidence.css';

/** 佐证: files of this project, the open period's first. */
export function EvidenceTab({ place, project }: { readonly place: Place; readonly project: Project }): ReactNode {
  const state = useLedgerState();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const toast = useToast();
  const groups = useMemo(() => evidenceByPeriod(state.ledger, place, project), [state, place, project]);
  const attach = async (from: 'chosen' | 'dropped'): Promise<void> => {
    const attached = await attachEvidence(project, place.period, from);
    if (!attached.ok) {
      setProblems([describeShellError(attached.error, '已有的佐证都在。')]);
      return;
    }
    if (attached.value === null) return;
    const { kept, known, refused } = attached.value;
    setProblems(refused);
    const again = known.length === 0 ? '' : `，${known.length} 个本期已经有了`;
    if (kept + known.length > 0) toast({ text: `已添加 ${kept} 个佐证${again}` });
  };
  const add = (
    <Button small={groups.length > 0} icon="attach" onClick={() => void attach('chosen')}>
      添加佐证
    </Button>
  );
  return (
    <DropZone words={`松开，添加为${periodName(place.period)}的佐证`} onFiles={() => void attach('dropped')}>
      <div className="evidence">
        {groups.length === 0 ? (
          <EmptyState picture="sheet" title="还没有佐证" action={add}>
            {ABOUT}
          </EmptyState>
        ) : (
          <div className="rowx">
            <span className="dim s13 grow">{ABOUT}</span>
            {add}
          </div>
        )}
        {problems.map((problem) => (
          <ErrorBox key={problem.happened} what={problem.happened} unharmed={problem.unharmed} advice={problem.todo} />
        ))}
        {groups.map(({ name, files }) => (
          <section key={name} aria-label={`${name}的佐证`}>
            <h3>
              {name} <span className="dim s13">{`${files.length} 个`}</span>
            </h3>
            <ul>
              {files.map((evidence) => (
                <EvidenceLine key={evidence.id} evidence={evidence} onProblem={(problem) => setProblems([problem])} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </DropZone>
  );
}

const ABOUT = '文件复制一份存进数据文件夹，原件移走也不影响。可以把文件拖到这里。';

interface EvidenceLineProps {
  readonly evidence: Evidence;
  readonly onProblem: (problem: Problem) => void;
}

function EvidenceLine({ evidence, onProblem }: EvidenceLineProps): ReactNode {
  const toast = useToast();
  const { undo } = useUndo();
  const offset = phaseStore((phase) => phase.appInfo.timeZoneOffset);
  const note = useDraft(`${evidence.id}:note`, (text) => noteEvidence(evidence, text));
  const { fileName, fileHash } = evidence;
  const open = async (): Promise<void> => {
    const opened = await openForPerson({ hash: fileHash, name: fileName, what: '打开佐证' });
    if (!opened.ok) onProblem(describeShellError(opened.error, '台账没有变动。'));
  };
  const remove = async (): Promise<void> => {
    await removeEvidence(evidence);
    toast({ text: `已移除佐证“${fileName}”`, action: { label: '撤销', run: undo } });
  };
  return (
    <li>
      <Button variant="link" icon="attach" title={`用系统里的程序打开“${fileName}”`} onClick={() => void open()}>
        <span className="cut">{fileName}</span>
      </Button>
      <span className="dim s13 num">{sizeWords(evidence.size)}</span>
      <span className="dim s13">{`${chineseMonthDay(localDay(evidence.addedAt, offset))}添加`}</span>
      <TextField label={`${fileName}的说明`} placeholder="说明" small value={evidence.note} {...note} width="full" />
      <IconButton icon="close" label={`移除佐证${fileName}`} small onClick={() => void remove()} />
    </li>
  );
}

type Group = { readonly name: string; readonly files: readonly Evidence[] };

function evidenceByPeriod(ledger: Ledger, place: Place, project: Project): Group[] {
  const own = [...ledger.evidence.values()]
    .filter(({ projectId }) => projectId === project.id)
    .sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
  const groups = new Map<string, Evidence[]>();
  for (const evidence of own) {
    const key = evidence.periodId ?? '';
    groups.set(key, [...(groups.get(key) ?? []), evidence]);
  }
  return [...groups]
    .map(([periodId, files]) => ({ periodId, files, name: groupName(ledger.periods.get(periodId)) }))
    .sort((a, b) => Number(b.periodId === place.period.id) - Number(a.periodId === place.period.id));
}

function groupName(period: Period | undefined): string {
  return period ? periodName(period) : '不分期';
}

/** 12 KB, 3.4 MB. */
function sizeWords(size: number): string {
  if (size === 0) return '0 KB';
  if (size < 1024 * 1024) return `${Math.max(1, Math.round(size / 1024))} KB`;
  return `${(size / 1024 / 1024).toFixed(1)} MB`;
}
