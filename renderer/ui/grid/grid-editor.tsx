/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the native list box cannot hang under a field */
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, type Ref, useEffect } from 'react';
import { classNames } from '../class-names.ts';
import type { EditMode } from './grid-keys.ts';

/** What is being typed into the active cell. */
export interface GridEdit {
  readonly mode: EditMode;
  readonly text: string;
  /** What stood in the cell when it began; Escape brings it back. */
  readonly before: string;
  /** Which of the offered words Enter takes; -1 takes what is typed. */
  readonly choice: number;
  /** It began with an input method: given up, nothing was typed. */
  readonly composed: boolean;
}

interface GridEditorProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly gridId: string;
  readonly cellId: string | undefined;
  /** Names the cell: 进展情况，司法协理员试点. */
  readonly label: string;
  readonly edit: GridEdit | null;
  readonly readOnly: boolean;
  /** px within the grid. */
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly widest: number;
  /** The words of the column that fit what is typed. */
  readonly offered: readonly string[];
  readonly onText: (text: string) => void;
  readonly onComposed: (text: string) => void;
  readonly onComposing: () => void;
  readonly onChoose: (word: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly onLeave: () => void;
}

/**
 * The field that always has the grid's focus. Unseen while one goes about; the first letter, or the first of an
 * input method, falls into it, and it becomes the editor of the active cell. So none is lost.
 */
export function GridEditor({ ref, ...props }: GridEditorProps): ReactNode {
  const { edit, box, gridId, offered } = props;
  const lists = edit !== null && offered.length > 0;
  const listId = `${gridId}-options`;
  const idle = { left: box.left, top: box.top, width: box.width, height: box.height };
  const open = {
    left: box.left - 1,
    top: box.top - 1,
    minWidth: box.width + 1,
    minHeight: box.height + 1,
    maxWidth: Math.max(box.width + 1, props.widest),
    width: 'max-content',
  };
  return (
    <>
      <div className={classNames('ui-grid-editor', edit === null && 'is-idle')} style={edit === null ? idle : open}>
        <div className="ui-grid-copy" aria-hidden="true">
          {`${edit?.text ?? ''}\u200b`}
        </div>
        <textarea
          ref={ref}
          rows={1}
          value={edit?.text ?? ''}
          role={lists ? 'combobox' : undefined}
          aria-label={props.label}
          aria-controls={lists ? listId : gridId}
          aria-expanded={lists ? true : undefined}
          aria-activedescendant={lists ? activeOption(edit, listId) : edit === null ? props.cellId : undefined}
          spellCheck={false}
          readOnly={props.readOnly}
          onChange={(event) => props.onText(event.currentTarget.value)}
          onCompositionStart={props.onComposing}
          onCompositionEnd={(event) => props.onComposed(event.currentTarget.value)}
          onKeyDown={props.onKeyDown}
          onPaste={props.onPaste}
          onBlur={props.onLeave}
        />
      </div>
      {lists ? (
        <OptionList id={listId} words={offered} choice={edit.choice} box={box} onChoose={props.onChoose} />
      ) : null}
    </>
  );
}

function activeOption({ choice }: GridEdit, listId: string): string | undefined {
  return choice < 0 ? undefined : `${listId}-${choice}`;
}

interface OptionListProps {
  readonly id: string;
  readonly words: readonly string[];
  readonly choice: number;
  readonly box: GridEditorProps['box'];
  readonly onChoose: (word: string) => void;
}

function OptionList({ id, words, choice, box, onChoose }: OptionListProps): ReactNode {
  // In the last rows in sight the list would hang below the edge.
  useEffect(() => {
    document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  useEffect(() => {
    document.getElementById(`${id}-${Math.max(0, choice)}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, choice]);
  return (
    <div
      id={id}
      className="ui-grid-options"
      role="listbox"
      aria-label="可填的内容"
      tabIndex={-1}
      style={{ left: box.left, top: box.top + box.height + 2, minWidth: box.width }}
      // The field keeps the focus: leaving it would end the editing.
      onPointerDown={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {words.map((word, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field takes the keys
        <div
          key={word}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === choice}
          onClick={() => onChoose(word)}
        >
          {word}
        </div>
      ))}
    </div>
  );
}
