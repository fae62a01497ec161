import { Select as AntdSelect } from 'antd';
import type { CSSProperties, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './select.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

/** px: fifteen choices in sight, which is also what the lowest window has room for. */
const LIST_HEIGHT = 450;

interface SelectBase<Value extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
  readonly placeholder?: string | undefined;
  /** One may type to find: from about ten choices on. */
  readonly searchable?: boolean | undefined;
  readonly small?: boolean | undefined;
  readonly width?: number | 'full' | undefined;
  readonly disabled?: boolean | undefined;
}

export interface SelectProps<Value extends string> extends SelectBase<Value> {
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** One of a list. */
export function Select<Value extends string>({ value, onChange, ...base }: SelectProps<Value>): ReactNode {
  return <AntdSelect<Value> {...shared(base)} value={value} onChange={onChange} />;
}

export interface MultiSelectProps<Value extends string> extends SelectBase<Value> {
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Several of a list, each shown as a small mark that can be taken away. */
export function MultiSelect<Value extends string>({ values, onChange, ...base }: MultiSelectProps<Value>): ReactNode {
  return (
    <AntdSelect<Value[]>
      {...shared(base)}
      mode="multiple"
      value={[...values]}
      maxTagCount="responsive"
      onChange={(chosen) => onChange(chosen)}
    />
  );
}

function shared<Value extends string>(base: SelectBase<Value>): Shared {
  const style: CSSProperties = base.width === undefined ? {} : { width: base.width === 'full' ? '100%' : base.width };
  return {
    'aria-label': base.label,
    className: 'ui-select',
    options: base.options.map((option) => ({
      value: option.value,
      label: option.label,
      ...(option.disabled ? { disabled: true } : {}),
    })),
    showSearch: base.searchable === true ? { optionFilterProp: 'label' } : false,
    size: base.small === true ? 'small' : 'middle',
    suffixIcon: <Icon name="down" size={14} />,
    notFoundContent: '没有相符的',
    popupMatchSelectWidth: false,
    listHeight: LIST_HEIGHT,
    ...(base.placeholder === undefined ? {} : { placeholder: base.placeholder }),
    disabled: base.disabled === true,
    style,
  };
}

interface Shared {
  readonly 'aria-label': string;
  readonly className: string;
  readonly options: { value: string; label: string; disabled?: true }[];
  readonly showSearch: false | { optionFilterProp: string };
  readonly size: 'small' | 'middle';
  readonly suffixIcon: ReactNode;
  readonly notFoundContent: string;
  readonly popupMatchSelectWidth: false;
  readonly listHeight: number;
  readonly placeholder?: string;
  readonly disabled: boolean;
  readonly style: CSSProperties;
}
