import { type ReactNode, useEffect, useState } from 'react';
import type { Result } from '../../../shared/base/result.ts';
import { reasonWords } from '../../../shared/messages/record-words.ts';
import type { ValueContext } from '../../../shared/messages/value-words.ts';
import { readAuditRecord, type AuditError, type AuditLine, type AuditRecord } from '../../actions/audit.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { Facts } from '../../ui/section-head.tsx';
import { recordLines } from './audit-changes.ts';
import { secondWords } from './audit-time.ts';
import { RecordBlock } from './record-block.tsx';

interface AuditDetailProps {
  readonly line: AuditLine;
  readonly context: ValueContext;
  readonly onClose: () => void;
}

type Opened = { readonly generation: number; readonly result: Result<AuditRecord | null, AuditError> };

/** Records shown at once; an import has thousands. */
const SHOWN_AT_ONCE = 100;

/** One change: who, when, and each field with what went and what came. */
export function AuditDetail({ line, context, onClose }: AuditDetailProps): ReactNode {
  const [opened, setOpened] = useState<Opened>();
  const { generation } = line;
  useEffect(() => {
    let wanted = true;
    void readAuditRecord(generation).then((result) => (wanted ? setOpened({ generation, result }) : undefined));
    return () => {
      wanted = false;
    };
  }, [generation]);
  return (
    <section className="audit-detail" aria-label="这次改动">
      <header>
        <h3>{line.words}</h3>
        <IconButton icon="close" label="关上" shortcut="Esc" small onClick={onClose} />
      </header>
      <Facts
        facts={[
          { term: '操作人', value: line.by },
          { term: '时间', value: secondWords(line.at, context.timeZoneOffset) },
          { term: '类别', value: reasonWords(line.kind) },
          { term: '第几次改动', value: String(generation) },
        ]}
      />
      {opened?.generation === generation ? <Opened result={opened.result} context={context} /> : null}
    </section>
  );
}

function Opened({
  result,
  context,
}: {
  readonly result: Result<AuditRecord | null, AuditError>;
  readonly context: ValueContext;
}): ReactNode {
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  if (!result.ok) {
    const problem = describeShellError(result.error, '日志没有改动。');
    return <ErrorBox what={problem.happened} unharmed={problem.unharmed} advice={problem.todo} />;
  }
  const changes = result.value?.changes ?? [];
  if (changes.length === 0) return <p className="dim">没有改动台账里的数据，只记下这件事。</p>;
  return (
    <>
      {changes.slice(0, shown).map((change, index) => {
        const lines = recordLines(change, index, context);
        return <RecordBlock key={lines.key} lines={lines} />;
      })}
      {changes.length > shown ? (
        <Button variant="link" onClick={() => setShown((count) => count + SHOWN_AT_ONCE)}>
          {`还有${changes.length - shown}条记录，再看${Math.min(SHOWN_AT_ONCE, changes.length - shown)}条`}
        </Button>
      ) : null}
    </>
  );
}
