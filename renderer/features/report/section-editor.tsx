import { useState, type ReactNode } from 'react';
import { compareTexts } from '../../../shared/base/compare-texts.ts';
import type { SectionEdit } from '../../../shared/ledger/report.ts';
import { sectionText } from '../../../shared/report/build-report.ts';
import type { NumberedSection } from '../../../shared/report/numbered-sections.ts';
import type { ReportSection } from '../../../shared/report/report-model.ts';
import { sectionName } from '../../../shared/report/section-name.ts';
import type { ReportScope } from '../../../shared/report/report-scope.ts';
import { useDraft } from '../../actions/drafts.ts';
import { editSection, hideSection, keepOwnText } from '../../actions/reports.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Difference } from '../../ui/difference.tsx';
import { Remark } from '../../ui/remark.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { SourceList } from './source-list.tsx';

type SectionEditorProps = {
  readonly scope: ReportScope;
  readonly section: NumberedSection;
  /** As the program drafts it from the ledger now. */
  readonly drafted: ReportSection | null;
  readonly readOnly: boolean;
  readonly onClose: () => void;
};

/** The wide pane in which a section's text is written over. A paragraph is a line. */
export function SectionEditor({ scope, section, drafted, readOnly, onClose }: SectionEditorProps): ReactNode {
  const name = sectionName(section);
  const draftText = drafted ? sectionText(drafted) : '';
  const target = { id: section.id, name, draftText };
  const text = sectionText(section);
  const edit = scope.report?.sections.find(({ sectionId }) => sectionId === section.id);
  const key = `section:${scope.period.id}:${scope.kind}:${Object.values(scope.subject).join('/')}:${section.id}`;
  const draft = useDraft(key, (typed) => editSection(scope, target, typed));
  return (
    <section className="report-editor" tabIndex={-1} aria-label={`编辑${name}`}>
      <header>
        <h2 className="cut">{name}</h2>
        {section.edited ? <Tag>手改</Tag> : null}
        <span className="grow" />
        {readOnly ? null : (
          <Button variant="quiet" small onClick={() => void hideSection(scope, target, true).then(onClose)}>
            不写这一节
          </Button>
        )}
        <IconButton icon="close" label="关闭" onClick={onClose} />
      </header>
      <div className="report-editor-text">
        <TextArea label={`${name}的正文，一段一行`} value={text} minRows={6} readOnly={readOnly} {...draft} />
        {section.edited && edit ? <ThreeTexts edit={edit} draftText={draftText} mine={text} /> : null}
        <SourceList scope={scope} section={drafted ?? section} />
      </div>
      <footer>
        {readOnly ? (
          <Remark icon="lock">已定稿，文字不能再改。</Remark>
        ) : section.edited ? (
          <Remark
            action={
              <>
                {edit && edit.baseText !== draftText ? (
                  <Button variant="text" small onClick={() => void keepOwnText(scope, target)}>
                    保留手改
                  </Button>
                ) : null}
                <Button variant="text" small onClick={() => void editSection(scope, target, null)}>
                  还原为自动
                </Button>
              </>
            }
          >
            {edit && edit.baseText !== draftText
              ? '手改之后台账又有变动，请对照下面的三稿，看手改要不要跟着改。'
              : '这一节已手改，不再随台账更新。'}
          </Remark>
        ) : (
          <Remark>一段一行。不改就随台账更新；改了就保留手改的文字，可随时还原。</Remark>
        )}
      </footer>
    </section>
  );
}

type ThreeTextsProps = { readonly edit: SectionEdit; readonly draftText: string; readonly mine: string };

const VIEWS = [
  { value: 'ledger', label: '台账的变动', title: '手改时的草稿与现在的草稿相比' },
  { value: 'mine', label: '我的改动', title: '手改时的草稿与手改的文字相比' },
  { value: 'now', label: '现在的草稿', title: '现在的草稿与手改的文字相比' },
] as const;

/** The draft as it was, the draft as it is, and what was written over it: two of the three at a time. */
function ThreeTexts({ edit, draftText, mine }: ThreeTextsProps): ReactNode {
  const moved = edit.baseText !== draftText;
  const [view, setView] = useState<(typeof VIEWS)[number]['value']>(moved ? 'ledger' : 'mine');
  const [before, after] = {
    ledger: [edit.baseText, draftText],
    mine: [edit.baseText, mine],
    now: [draftText, mine],
  }[view];
  return (
    <section className="report-three" aria-label="三稿对照">
      <div className="rowx">
        <h3>三稿对照</h3>
        <span className="grow" />
        <Segmented label="对照哪两稿" options={VIEWS} value={view} onChange={setView} small />
      </div>
      <p className="report-three-text selectable">
        {before === after ? (
          <span className="dim">{view === 'ledger' ? '手改以后台账没有变动。' : '两稿一样。'}</span>
        ) : (
          <Difference parts={compareTexts(before ?? '', after ?? '')} />
        )}
      </p>
    </section>
  );
}
