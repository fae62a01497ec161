import type { ReactNode } from 'react';
import { entryIdOf } from '../../../shared/ledger/entry.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { editEntry } from '../../actions/edit-entry.ts';
import { useReadOnly } from '../../store/correction-store.ts';
import { useLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextRemarks } from '../check/text-remarks.tsx';
import { useEager } from '../frame/use-eager.ts';
import { useEntryText } from './use-entry-text.ts';

const SHORTEST = 60;
const LONGEST = 120;

/** What of an entry goes into the report's prose. */
export function ReportUse({ place, project }: { readonly place: Place; readonly project: Project }): ReactNode {
  const { period } = place;
  const readOnly = useReadOnly(period);
  const at = { project, period };
  const id = entryIdOf(project.id, period.id);
  const entry = useLedger((ledger) => ledger.entries.get(id));
  const { count, area, remarks } = useEntryText(place, project, 'summary', '摘要');
  const [inBody, chooseInBody] = useEager(entry?.inBody ?? false, (checked) =>
    editEntry(at, '入正文', { inBody: checked }),
  );
  const [highlight, chooseHighlight] = useEager(entry?.highlight ?? false, (checked) =>
    editEntry(at, '亮点', { highlight: checked }),
  );
  return (
    <section className="entry-part" aria-label="写入报告" data-check-place="summary">
      <div className="entry-part-head">
        <b>写入报告</b>
        <CheckBox
          label="入正文"
          title="不勾选的只进附件"
          checked={inBody}
          disabled={readOnly}
          onChange={chooseInBody}
        />
        <CheckBox
          label="亮点"
          title="亮点排在同类前面"
          checked={highlight}
          disabled={readOnly}
          onChange={chooseHighlight}
        />
        <span className="entry-count">{countWords(count)}</span>
      </div>
      <TextArea
        {...area}
        placeholder={inBody ? `摘要，${SHORTEST} 到 ${LONGEST} 字，报告正文用它` : '摘要，入正文时用'}
      />
      <TextRemarks {...remarks} />
    </section>
  );
}

function countWords(count: number): string {
  if (count === 0) return '';
  if (count < SHORTEST) return `${count} 字，还少 ${SHORTEST - count} 字`;
  return count > LONGEST ? `${count} 字，多了 ${count - LONGEST} 字` : `${count} 字`;
}
