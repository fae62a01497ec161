import { type KeyboardEvent, type ReactNode, type RefObject, useId, useMemo, useState } from 'react';
import { search, type SearchHit } from '../../../shared/select/search.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { Icon } from '../../ui/icon.tsx';
import { isComposing } from '../../ui/is-composing.ts';
import { OWN_UNDO } from '../frame/use-window-keys.ts';
import { goTo } from './go-to.ts';
import { pinyinOf } from './pinyin.ts';
import { SearchHits } from './search-hits.tsx';
import { actionSubjects, searchSubjects, type SearchTarget } from './search-subjects.ts';
import './search.css';
import { useSearch } from './use-search.ts';

const LIMIT = 30;
type Hit = SearchHit<SearchTarget>;

interface SearchBoxProps {
  readonly place: Place | null;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
}

/** The search box of the top bar; what it finds hangs under it as one types. */
export function SearchBox({ place, fieldRef }: SearchBoxProps): ReactNode {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const { subjects, actions } = useSubjects(place, open);
  // The list follows the keys when there is time; Enter goes by what stands in the field.
  const words = query.trim();
  const found = useSearch(subjects, words, LIMIT);
  const hits = words === '' || found.query === '' ? actions : found.hits;
  const leave = (): void => {
    setOpen(false);
    setQuery('');
    setChosen(0);
  };
  const choose = (hit: Hit | undefined): void => {
    if (hit === undefined) return;
    leave();
    fieldRef.current?.blur();
    goTo(hit);
  };
  const press = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setChosen((chosen + step + hits.length) % Math.max(1, hits.length));
    else if (event.key === 'Enter')
      choose((found.query === words ? hits : search(subjects, words, pinyinOf, LIMIT))[chosen]);
    else if (event.key === 'Escape' && query === '') fieldRef.current?.blur();
    else if (event.key === 'Escape') setQuery('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="search" {...{ [OWN_UNDO]: '' }} onBlur={leave}>
      <span className="ui-field search-field">
        <Icon name="search" size={14} />
        <input
          ref={fieldRef}
          role="combobox"
          aria-label="搜索项目、单位、操作"
          aria-expanded={open && hits.length > 0}
          aria-controls={`${id}-hits`}
          aria-autocomplete="list"
          aria-activedescendant={open && hits[chosen] ? `${id}-${chosen}` : undefined}
          placeholder="搜索项目、单位、操作"
          value={query}
          autoComplete="off"
          spellCheck={false}
          onFocus={() => setOpen(true)}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={press}
        />
        <span className="search-key" aria-hidden="true">
          Ctrl K
        </span>
      </span>
      {open ? (
        <SearchHits id={id} hits={hits} chosen={chosen} query={found.query} onChoose={choose} onPoint={setChosen} />
      ) : null}
    </div>
  );
}

/** What can be found while the box is open; without words, what one can do. */
function useSubjects(
  place: Place | null,
  open: boolean,
): { readonly subjects: ReturnType<typeof searchSubjects>; readonly actions: readonly Hit[] } {
  const state = useLedgerState();
  return useMemo(() => {
    if (!open || place === null) return { subjects: [], actions: [] };
    const actions = actionSubjects(state.ledger, place);
    return {
      subjects: searchSubjects(state.ledger, place),
      actions: actions.map(({ target, title }) => ({ target, title, span: null, passage: null })),
    };
  }, [open, place, state]);
}
