import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type UIEvent,
  useId,
} from 'react';
import { classNames } from './class-names.ts';
import './field.css';
import { isComposing } from './is-composing.ts';
import { Remark } from './remark.tsx';
import { splitMarks, type TextMark } from './split-marks.ts';
import './text-area.css';
import { type TextChange, useDraftText } from './use-draft-text.ts';

export interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onTextChange: TextChange;
  /** Leaving the field, with the text then in it. */
  readonly onCommit?: ((text: string) => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
  readonly onPaste?: ((event: ClipboardEvent<HTMLTextAreaElement>) => void) | undefined;
  readonly onFocus?: (() => void) | undefined;
  /** It is never lower than this, and grows with the text. Default 2. */
  readonly minRows?: number | undefined;
  /** From here on it scrolls; without it, it grows for ever. */
  readonly maxRows?: number | undefined;
  /** Words with a line under them: wavy to check again, thin for figures that follow the ledger. */
  readonly marks?: readonly TextMark[] | undefined;
  readonly placeholder?: string | undefined;
  readonly invalid?: string | undefined;
  /** The id of a remark below that speaks of this text. */
  readonly describedBy?: string | undefined;
  /** 13 px, for the outline of a report. */
  readonly small?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly ref?: Ref<HTMLTextAreaElement> | undefined;
  readonly firstFocus?: boolean | undefined;
}

/** Prose. A copy of the text behind it gives the height and the wavy lines, so nothing is measured and nothing jumps. */
export function TextArea({ ref, ...props }: TextAreaProps): ReactNode {
  const { label, minRows = 2, maxRows, marks = [], invalid, small, onCommit, onKeyDown } = props;
  const draft = useDraftText<HTMLTextAreaElement>(props.value, props.onTextChange);
  const noteId = useId();
  const rows: CSSProperties & Record<`--${string}`, number> = { '--min-rows': minRows };
  if (maxRows !== undefined) rows['--max-rows'] = maxRows;
  return (
    <div className="ui-area-outer">
      <div
        className={classNames('ui-area', small && 'is-small', maxRows !== undefined && 'is-bound')}
        data-invalid={invalid === undefined ? undefined : ''}
        style={rows}
      >
        <div className="ui-area-copy" aria-hidden="true">
          {splitMarks(draft.value, marks).map(({ start, text, kind }) => (
            <span key={start} className={kind === undefined ? undefined : `is-${kind}`}>
              {text}
            </span>
          ))}
          {'\u200b'}
        </div>
        <textarea
          {...draft}
          ref={ref}
          rows={1}
          aria-label={label}
          aria-invalid={invalid !== undefined}
          aria-describedby={invalid === undefined ? props.describedBy : noteId}
          placeholder={props.placeholder}
          readOnly={props.readOnly}
          spellCheck={false}
          data-first-focus={props.firstFocus ? '' : undefined}
          onFocus={props.onFocus}
          onPaste={props.onPaste}
          onScroll={keepCopyAlong}
          onKeyDown={(event) => (isComposing(event) ? undefined : onKeyDown?.(event))}
          onBlur={onCommit === undefined ? undefined : (event) => onCommit(event.currentTarget.value)}
        />
      </div>
      {invalid === undefined ? null : <Remark id={noteId}>{invalid}</Remark>}
    </div>
  );
}

/** Where the text scrolls in its box, the copy with the wavy lines goes along. */
function keepCopyAlong(event: UIEvent<HTMLTextAreaElement>): void {
  const copy = event.currentTarget.previousElementSibling;
  if (copy !== null) copy.scrollTop = event.currentTarget.scrollTop;
}
