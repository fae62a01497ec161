/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the native list box cannot hold results of parts */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from './class-names.ts';
import { useFocusReturn } from './focus-return.ts';
import { Icon, type IconName } from './icon.tsx';
import { isComposing } from './is-composing.ts';
import './search-box.css';

export interface SearchResult {
  readonly id: string;
  readonly label: string;
  /** In grey after it: 攻坚类 · 基层工作处. */
  readonly detail?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly shortcut?: string | undefined;
}

export interface SearchGroup {
  /** 项目, 单位, 操作. */
  readonly label: string;
  readonly results: readonly SearchResult[];
}

export interface SearchBoxProps {
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly SearchGroup[];
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
  /** Where nothing is found. */
  readonly emptyText: string;
}

/** The box of Ctrl+K: what one types and what is found, by groups. Mount it to open it. */
export function SearchBox(props: SearchBoxProps): ReactNode {
  const { placeholder, query, onQuery, groups, onChoose, onClose, emptyText } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const results = groups.flatMap((group) => group.results);
  const [wanted, setWanted] = useState(0);
  const current = Math.min(wanted, results.length - 1);
  useFocusReturn();
  useLayoutEffect(() => input.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (isComposing(event)) return;
    const chosen = results[current];
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key === 'ArrowDown') setWanted((current + 1) % Math.max(1, results.length));
    else if (event.key === 'ArrowUp') setWanted(current <= 0 ? results.length - 1 : current - 1);
    else if (event.key === 'Enter' && chosen !== undefined) onChoose(chosen.id);
    else return;
    event.preventDefault();
  };
  return createPortal(
    <div className="ui-search-layer" role="presentation" onPointerDown={(event) => leave(event, onClose)}>
      <div className="ui-search-box" role="presentation" onKeyDown={press}>
        <label className="ui-search-input">
          <Icon name="search" />
          <input
            ref={input}
            role="combobox"
            aria-label={placeholder}
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={current < 0 ? undefined : `${id}-${current}`}
            aria-autocomplete="list"
            placeholder={placeholder}
            value={query}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setWanted(0);
              onQuery(event.currentTarget.value);
            }}
          />
          <span className="ui-kbd">Esc</span>
        </label>
        <div className="ui-search-list" id={`${id}-list`} role="listbox" aria-label="找到的">
          {groups.map((group) => (
            <ResultGroup
              key={group.label}
              group={group}
              first={firstOf(groups, group)}
              {...{ id, current, onChoose, setWanted }}
            />
          ))}
          {results.length === 0 ? <p className="ui-search-empty">{emptyText}</p> : null}
        </div>
      </div>
    </div>,
    document.body,
  );
}

interface ResultGroupProps {
  readonly group: SearchGroup;
  readonly first: number;
  readonly id: string;
  readonly current: number;
  readonly onChoose: (id: string) => void;
  readonly setWanted: (index: number) => void;
}

function ResultGroup({ group, first, id, current, onChoose, setWanted }: ResultGroupProps): ReactNode {
  if (group.results.length === 0) return null;
  return (
    <div role="group" aria-label={group.label}>
      <div className="ui-search-group" aria-hidden="true">
        {group.label}
      </div>
      {group.results.map((result, offset) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the input takes the keys
        <div
          key={result.id}
          id={`${id}-${first + offset}`}
          role="option"
          tabIndex={-1}
          aria-selected={first + offset === current}
          className={classNames('ui-search-result', first + offset === current && 'is-current')}
          onClick={() => onChoose(result.id)}
          onPointerMove={() => setWanted(first + offset)}
        >
          {result.icon === undefined ? null : <Icon name={result.icon} />}
          <span className="cut">{result.label}</span>
          {result.detail === undefined ? null : <span className="dim s13 cut">{result.detail}</span>}
          {result.shortcut === undefined ? null : <span className="ui-kbd">{result.shortcut}</span>}
        </div>
      ))}
    </div>
  );
}

function leave(event: { readonly target: unknown; readonly currentTarget: unknown }, onClose: () => void): void {
  if (event.target === event.currentTarget) onClose();
}

function firstOf(groups: readonly SearchGroup[], group: SearchGroup): number {
  return groups.slice(0, groups.indexOf(group)).reduce((sum, { results }) => sum + results.length, 0);
}
