import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useDeferredValue,
  useId,
  useMemo,
  useState,
} from 'react';
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
  const find = useFind(place, open);
  // The list follows the keys when there is time; Enter goes by what stands in the field.
  const shown = useDeferredValue(query);
  const hits = useMemo(() => find(shown), [find, shown]);
  const leave = (): void => {
    setOpen(false);
    setQuery('');
    setChosen(0);
  };
  const choose = (hit: Hit | undefined): void => {
    if (hit === undefined) return;
    leave();
    fieldRef.current?.blur();
    goTo(hit.target);
  };
  const press = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setChosen((chosen + step + hits.length) % Math.max(1, hits.length));
    else if (event.key === 'Enter') choose((shown === query ? hits : find(query))[chosen]);
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
        <SearchHits id={id} hits={hits} chosen={chosen} query={query} onChoose={choose} onPoint={setChosen} />
      ) : null}
    </div>
  );
}

/** Finds in what there is at the moment; without words, what one can do. */
function useFind(place: Place | null, open: boolean): (query: string) => readonly Hit[] {
  const state = useLedgerState();
  const subjects = useMemo(
    () => (open && place !== null ? searchSubjects(state.ledger, place) : []),
    [open, place, state],
  );
  return useCallback(
    (query) => {
      if (query.trim() !== '') return search(subjects, query, pinyinOf, LIMIT);
      const actions = open && place !== null ? actionSubjects(state.ledger, place) : [];
      return actions.map(({ target, title }) => ({ target, title, span: null, passage: null }));
    },
    [subjects, open, place, state],
  );
}
