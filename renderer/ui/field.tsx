import { type CSSProperties, type KeyboardEvent, type ReactNode, type Ref, useId } from 'react';
import { classNames } from './class-names.ts';
import './field.css';
import { Icon, type IconName } from './icon.tsx';
import { isComposing } from './is-composing.ts';
import { Remark } from './remark.tsx';
import { type TextChange, useDraftText } from './use-draft-text.ts';

interface FieldBase {
  /** Its name for a screen reader; a visible one stands in FormRow. */
  readonly label: string;
  readonly value: string;
  readonly onTextChange: TextChange;
  /** Leaving the field, with the text then in it. */
  readonly onCommit?: ((text: string) => void) | undefined;
  /** Enter, never the Enter that picks a word of an input method. */
  readonly onEnter?: (() => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  readonly placeholder?: string | undefined;
  /** What is wrong and what stays: 这里要填数字，如 5。 */
  readonly invalid?: string | undefined;
  readonly small?: boolean | undefined;
  /** Width in px, or full. */
  readonly width?: number | 'full' | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
  /** In a dialog: the field that has the focus at first. */
  readonly firstFocus?: boolean | undefined;
  readonly title?: string | undefined;
}

export interface TextFieldProps extends FieldBase {
  readonly icon?: IconName | undefined;
  readonly kind?: 'text' | 'password' | 'search' | undefined;
  readonly maxLength?: number | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps): ReactNode {
  return <FieldBox {...props} />;
}

export interface NumberFieldProps extends FieldBase {
  /** 个, %, / 7: after the figure, in grey. */
  readonly unit?: string | undefined;
}

/** A figure as it was typed, aligned right, its unit after it. The owner reads and checks the text. */
export function NumberField(props: NumberFieldProps): ReactNode {
  return <FieldBox {...props} numeric />;
}

type FieldBoxProps = TextFieldProps & NumberFieldProps & { readonly numeric?: boolean | undefined };

function FieldBox({ ref, ...props }: FieldBoxProps): ReactNode {
  const { label, onCommit, onEnter, onKeyDown, invalid, icon, unit, numeric } = props;
  const { placeholder, disabled, readOnly, maxLength } = props;
  const draft = useDraftText<HTMLInputElement>(props.value, props.onTextChange);
  const noteId = useId();
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) return;
    onKeyDown?.(event);
    if (event.key !== 'Enter' || event.ctrlKey || onEnter === undefined) return;
    // What it does may give the focus to a button, which the rest of this very Enter would press.
    event.preventDefault();
    onEnter();
  };
  return (
    <span className="ui-field-outer" style={widthStyle(props.width)}>
      <span
        className={classNames(
          'ui-field',
          props.small && 'is-small',
          numeric && 'is-numeric',
          invalid !== undefined && 'is-invalid',
          disabled && 'is-disabled',
        )}
        title={props.title}
      >
        {icon === undefined ? null : <Icon name={icon} size={14} />}
        <input
          {...draft}
          ref={ref}
          type={props.kind ?? 'text'}
          aria-label={unit === undefined ? label : `${label}，单位${unit}`}
          aria-invalid={invalid !== undefined}
          aria-describedby={invalid === undefined ? undefined : noteId}
          inputMode={numeric ? 'decimal' : undefined}
          {...{ placeholder, disabled, readOnly, maxLength }}
          data-first-focus={props.firstFocus ? '' : undefined}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={press}
          onBlur={onCommit === undefined ? undefined : (event) => onCommit(event.currentTarget.value)}
        />
        {unit === undefined ? null : <small aria-hidden="true">{unit}</small>}
      </span>
      {invalid === undefined ? null : <Remark id={noteId}>{invalid}</Remark>}
    </span>
  );
}

function widthStyle(width: number | 'full' | undefined): CSSProperties {
  return width === undefined ? {} : { width: width === 'full' ? '100%' : width };
}
