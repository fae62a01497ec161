import type { ReactNode } from 'react';
import { entryIdOf } from '../../../shared/ledger/entry.ts';
import type { Period } from '../../../shared/ledger/period.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { useDraft } from '../../actions/drafts.ts';
import { editEntry } from '../../actions/edit-entry.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useEager } from '../frame/use-eager.ts';
import { useTypedCount } from './use-typed-count.ts';

const SHORTEST = 60;
const LONGEST = 120;

/** What of an entry goes into the report's prose. */
export function ReportUse({ project, period }: { readonly project: Project; readonly period: Period }): ReactNode {
  const at = { project, period };
  const id = entryIdOf(project.id, period.id);
  const entry = useLedger((ledger) => ledger.entries.get(id));
  const kept = entry?.summary ?? '';
  const { count, onTyped } = useTypedCount(kept);
  const draft = useDraft(`${id}:summary`, (summary) => editEntry(at, '摘要', { summary }));
  const [inBody, chooseInBody] = useEager(entry?.inBody ?? false, (checked) =>
    editEntry(at, '入正文', { inBody: checked }),
  );
  const [highlight, chooseHighlight] = useEager(entry?.highlight ?? false, (checked) =>
    editEntry(at, '亮点', { highlight: checked }),
  );
  return (
    <section className="entry-part" aria-label="写入报告">
      <div className="entry-part-head">
        <b>写入报告</b>
        <CheckBox
          label="入正文"
          title="不勾选的只进附件"
          checked={inBody}
          disabled={period.locked}
          onChange={chooseInBody}
        />
        <CheckBox
          label="亮点"
          title="亮点排在同类前面"
          checked={highlight}
          disabled={period.locked}
          onChange={chooseHighlight}
        />
        <span className="entry-count">{countWords(count)}</span>
      </div>
      <TextArea
        label="摘要"
        value={kept}
        placeholder={inBody ? `摘要，${SHORTEST} 到 ${LONGEST} 字，报告正文用它` : '摘要，入正文时用'}
        onTextChange={(text, composing) => {
          onTyped(text);
          draft.onTextChange(text, composing);
        }}
        onCommit={draft.onCommit}
        minRows={2}
        readOnly={period.locked}
      />
    </section>
  );
}

function countWords(count: number): string {
  if (count === 0) return '';
  if (count < SHORTEST) return `${count} 字，还少 ${SHORTEST - count} 字`;
  return count > LONGEST ? `${count} 字，多了 ${count - LONGEST} 字` : `${count} 字`;
}
