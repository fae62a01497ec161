import { type ReactNode, useMemo } from 'react';
import { chineseMonthDay } from '../../../shared/base/dates.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import { booksInOrder, periodsOfYear, yearsOfBook } from '../../../shared/select/places.ts';
import { openBook, openYear } from '../../actions/places.ts';
import { openDialog } from '../../store/dialog-store.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { setView, useView } from '../../store/view-store.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { Tag } from '../../ui/tag.tsx';
import { openSettings } from '../settings/open-settings.ts';
import { LockMark } from '../correction/lock-mark.tsx';

/** Which ledger, year and period one is in; each opens a list. */
export function PlacePickers({ place }: { readonly place: Place }): ReactNode {
  const { book, year, period } = place;
  const state = useLedgerState();
  const hidden = useView((view) => view.hiddenBooks);
  const entries = useMemo(() => pickerEntries(state.ledger, place, hidden), [place, state, hidden]);
  return (
    <div className="frame-place">
      <MenuButton label="台账" look="pick" strong chosen={bookTitle(book.name)} entries={entries.books} />
      {book.sample ? <Tag title="示例台账，可整本移除，不计入统计">示例</Tag> : null}
      <span className="frame-bar" />
      <MenuButton label="年度" look="pick" chosen={`${year.year}年`} entries={entries.years} />
      <MenuButton label="期" look="pick" chosen={periodName(period)} entries={entries.periods} />
      {period.locked ? <LockMark /> : null}
    </div>
  );
}

/** 重点项目 → 重点项目台账; a name that says so already stays. */
export function bookTitle(name: string): string {
  return name.endsWith('台账') ? name : `${name}台账`;
}

function pickerEntries(
  ledger: Ledger,
  { book, year, period }: Place,
  hidden: readonly string[],
): Record<'books' | 'years' | 'periods', MenuEntry[]> {
  const books = booksInOrder(ledger);
  const away = books.filter(({ id }) => id !== book.id && hidden.includes(id)).length;
  return {
    books: [
      ...books
        .filter(({ id }) => id === book.id || !hidden.includes(id))
        .map((other) => ({
          label: bookTitle(other.name),
          checked: other.id === book.id,
          run: () => void openBook(other.id),
          ...(other.sample ? { detail: '示例' } : {}),
        })),
      'line',
      {
        label: '管理台账…',
        icon: 'gear',
        run: () => openSettings('book'),
        ...(away === 0 ? {} : { detail: `已收起 ${away} 本` }),
      },
      { label: '新建台账…', icon: 'plus', run: () => openDialog('newBook') },
      { label: '导入台账…', icon: 'import', run: () => openDialog('import') },
      ...(books.some(({ sample }) => sample)
        ? [{ label: '移除示例…', icon: 'trash' as const, run: () => openDialog('removeSample') }]
        : []),
    ],
    years: [
      ...yearsOfBook(ledger, book.id).map((other) => ({
        label: `${other.year}年`,
        checked: other.id === year.id,
        run: () => void openYear(other.id),
      })),
      'line',
      { label: '年度结转…', icon: 'export', run: () => openDialog('rollOver') },
    ],
    periods: periodsOfYear(ledger, year.id).map((other) => ({
      label: periodName(other),
      detail: other.locked ? '已定稿' : `${chineseMonthDay(other.fillDeadline)}截止`,
      checked: other.id === period.id,
      run: () => setView({ periodId: other.id }),
    })),
  };
}
