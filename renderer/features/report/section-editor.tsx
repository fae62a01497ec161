import type { ReactNode } from 'react';
import { sectionText } from '../../../shared/report/build-report.ts';
import type { NumberedSection } from '../../../shared/report/numbered-sections.ts';
import type { ReportScope } from '../../../shared/report/report-scope.ts';
import { useDraft } from '../../actions/drafts.ts';
import { editSection } from '../../actions/reports.ts';
import { sectionName } from './outline-lines.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Remark } from '../../ui/remark.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextArea } from '../../ui/text-area.tsx';

type SectionEditorProps = {
  readonly scope: ReportScope;
  readonly section: NumberedSection;
  /** As the program drafts it from the ledger now. */
  readonly draftText: string;
  readonly onClose: () => void;
};

/** The wide pane in which a section's text is written over. A paragraph is a line. */
export function SectionEditor({ scope, section, draftText, onClose }: SectionEditorProps): ReactNode {
  const name = sectionName(section);
  const target = { id: section.id, name, draftText };
  const text = sectionText(section);
  const draft = useDraft(`section:${scope.period.id}:${scope.kind}:${section.id}`, (typed) =>
    editSection(scope, target, typed),
  );
  return (
    <section className="report-editor" aria-label={`编辑${name}`}>
      <header>
        <h2 className="cut">{name}</h2>
        {section.edited ? <Tag>手改</Tag> : null}
        <span className="grow" />
        <IconButton icon="close" label="关闭" onClick={onClose} />
      </header>
      <div className="report-editor-text">
        <TextArea label={`${name}的正文，一段一行`} value={text} minRows={8} {...draft} />
      </div>
      <footer>
        {section.edited ? (
          <Remark
            action={
              <Button variant="text" small onClick={() => void editSection(scope, target, null)}>
                还原为自动
              </Button>
            }
          >
            这一节已手改，不再随台账更新。
          </Remark>
        ) : (
          <Remark>一段一行。不改就随台账更新；改了就保留手改的文字，可随时还原。</Remark>
        )}
      </footer>
    </section>
  );
}
