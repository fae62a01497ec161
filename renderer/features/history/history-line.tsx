import { type ReactNode, useState } from 'react';
import { quote } from '../../../shared/base/quote.ts';
import { reasonWords } from '../../../shared/messages/record-words.ts';
import type { ValueContext } from '../../../shared/messages/value-words.ts';
import type { AuditChange } from '../../actions/audit.ts';
import { planPutBack, putBack } from '../../actions/project-history.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useToast } from '../../ui/toast.tsx';
import { recordLines, type FieldLine } from '../audit/audit-changes.ts';
import { FieldLines, RecordBlock } from '../audit/record-block.tsx';
import { momentWords } from '../exchange/delivery-words.ts';
import { useUndo } from '../frame/use-undo.ts';
import type { HistoryLine } from './history-lines.ts';

interface HistoryLineProps {
  readonly line: HistoryLine;
  readonly context: ValueContext;
}

/** Records of one change set shown at once; an import has dozens of a project. */
const SHOWN_AT_ONCE = 8;

/** Who changed what and when, each field with what went and what came. */
export function HistoryLineView({ line, context }: HistoryLineProps): ReactNode {
  const [all, setAll] = useState(false);
  const { reason, changes } = line;
  const shown = all ? changes : changes.slice(0, SHOWN_AT_ONCE);
  return (
    <li className="history-line">
      <h3>{reason.words}</h3>
      <p className="dim s13">
        <span className="num">{spanWords(line)}</span>
        <span>{line.by.name}</span>
        {reason.kind === 'edit' ? null : <Tag>{reasonWords(reason.kind)}</Tag>}
      </p>
      {shown.map((change, index) => (
        <Change key={`${change.table} ${change.id}`} change={change} index={index} context={context} />
      ))}
      {shown.length < changes.length ? (
        <Button variant="link" onClick={() => setAll(true)}>
          {`还有${changes.length - shown.length}处`}
        </Button>
      ) : null}
    </li>
  );
}

interface ChangeProps {
  readonly change: AuditChange;
  readonly index: number;
  readonly context: ValueContext;
}

/** What was changed stands open; a record that came or went as a whole is opened by whoever wants it. */
function Change({ change, index, context }: ChangeProps): ReactNode {
  const lines = recordLines(change, index, context);
  if (change.type === 'update') {
    return (
      <RecordBlock lines={lines} renderAct={(field) => <PutBack change={change} field={field} of={lines.title} />} />
    );
  }
  return (
    <details className="history-whole">
      <summary>
        <Icon name="down" size={14} />
        <Tag>{lines.act}</Tag>
        <span className="grow">{lines.title}</span>
      </summary>
      <FieldLines lines={lines} />
    </details>
  );
}

interface PutBackProps {
  readonly change: AuditChange;
  readonly field: FieldLine;
  /** 项目“司法协理员试点”. */
  readonly of: string;
}

function PutBack({ change, field, of }: PutBackProps): ReactNode {
  const toast = useToast();
  const { undo } = useUndo();
  if (planPutBack(currentLedger(), change, field.name) === null) return null;
  const run = async (): Promise<void> => {
    const done = await putBack(change, field.name, `恢复${of}的${field.field}为此前内容`);
    toast(
      done
        ? { text: `已恢复${quote(field.field)}`, action: { label: '撤销', run: undo } }
        : { text: '没有恢复：这项内容刚刚又改过，或已锁定' },
    );
  };
  return (
    <div className="history-put-back">
      <Button
        variant="link"
        title={`恢复为：${field.before === '' ? '（空）' : field.before}`}
        aria-label={`恢复${field.field}为此前内容`}
        onClick={() => void run()}
      >
        恢复为此前内容
      </Button>
    </div>
  );
}

/** 今天 10:32, 9月26日 10:28–10:32: with the time it began where it took longer. */
function spanWords({ at, since }: HistoryLine): string {
  const [from, to] = [momentWords(since, true), momentWords(at, true)];
  if (from === to) return to;
  const [fromDay, toDay, toTime] = [from.split(' ')[0], ...to.split(' ')];
  return fromDay === toDay ? `${from}–${toTime}` : `${from}–${to}`;
}
