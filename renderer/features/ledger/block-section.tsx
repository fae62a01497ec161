import { type ReactNode, useState } from 'react';
import { printItemList } from '../../../shared/ledger/item-list.ts';
import type { Project, ProjectBlock } from '../../../shared/ledger/project.ts';
import { useDraft } from '../../actions/drafts.ts';
import { editBlock } from '../../actions/edit-project.ts';
import { setView, useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useTyped } from '../frame/use-typed.ts';
import { ItemEditor } from './item-editor.tsx';
import { ItemLines } from './item-lines.tsx';

const WAYS = [
  { value: 'items', label: '逐条' },
  { value: 'text', label: '纯文字' },
] as const;

interface BlockSectionProps {
  readonly project: Project;
  readonly block: ProjectBlock;
  readonly title: string;
}

/** A block of numbered items: for reading, and as text, an item a line, for writing. */
export function BlockSection({ project, block, title }: BlockSectionProps): ReactNode {
  const [editing, setEditing] = useState(false);
  const asText = useView((view) => view.itemsAsText);
  const items = project[block];
  return (
    <section className="panel-section" aria-label={title}>
      <div className="panel-section-head">
        <h3>{title}</h3>
        <span className="dim s13">{items.length === 0 ? '' : `${items.length} 条`}</span>
        {editing ? (
          <Segmented
            small
            label={`${title}的编辑方式`}
            options={WAYS}
            value={asText ? 'text' : 'items'}
            onChange={(way) => setView({ itemsAsText: way === 'text' })}
          />
        ) : null}
        <Button
          variant="text"
          small
          aria-label={editing ? `完成修改${title}` : `编辑${title}`}
          onClick={() => setEditing(!editing)}
        >
          {editing ? '完成' : '编辑'}
        </Button>
      </div>
      {editing && asText ? <BlockText project={project} block={block} title={title} /> : null}
      {editing && !asText ? <ItemEditor project={project} block={block} title={title} /> : null}
      {!editing && items.length === 0 ? <p className="dim">未填</p> : null}
      {editing ? null : <ItemLines items={items} />}
    </section>
  );
}

function BlockText({ project, block, title }: BlockSectionProps): ReactNode {
  const typed = useTyped(printItemList(project[block]).join('\n'), withoutBlankLines);
  const draft = useDraft(`${project.id}:${block}`, (text) => editBlock(project, block, title, text));
  return (
    <>
      <TextArea
        label={title}
        value={typed.value}
        onTextChange={(text, composing) => {
          typed.onTyped(text);
          draft.onTextChange(text, composing);
        }}
        onPaste={(event) => {
          const { value, selectionStart, selectionEnd } = event.currentTarget;
          const given = event.clipboardData.getData('text/plain');
          const pasted = withoutTabs(given);
          if (pasted === given) return;
          event.preventDefault();
          event.currentTarget.setRangeText(pasted, selectionStart, selectionEnd, 'end');
          const text = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd);
          typed.onTyped(text);
          draft.onTextChange(text, false);
        }}
        onCommit={() => {
          typed.onLeave();
          draft.onCommit();
        }}
        minRows={3}
      />
      <p className="s13 dim panel-hint">一行一条，序号照写，如“1.”；不带序号的是一段文字。</p>
    </>
  );
}

/** Word parts its numbers from the words by a tab. */
function withoutTabs(text: string): string {
  return text.replaceAll(/^([ \u3000]*\S{1,5})\t+/gmu, '$1');
}

function withoutBlankLines(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
}
