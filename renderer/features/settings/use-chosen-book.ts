import type { Book } from '../../../shared/ledger/book.ts';
import { booksInOrder } from '../../../shared/select/places.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { useView } from '../../store/view-store.ts';

/** The book that is open in the window; without one the first there is. */
export function useChosenBook(): Book | undefined {
  const { ledger } = useLedgerState();
  const bookId = useView((view) => view.bookId);
  const books = booksInOrder(ledger);
  return books.find(({ id }) => id === bookId) ?? books[0];
}
