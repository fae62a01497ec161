import type { ReactNode } from 'react';
import type { Book } from '../../../shared/ledger/book.ts';
import { reserveCategories } from '../../../shared/proposals/roll-over.ts';
import { Select } from '../../ui/select.tsx';
import type { RollOverRow } from './roll-over-rows.ts';

interface ReserveSelectProps {
  readonly book: Book;
  readonly rows: readonly RollOverRow[];
  readonly onChange: (ids: readonly string[], categoryId: RollOverRow['categoryId']) => void;
}

/** 储备类 of last year, all at once into another category or left as they are. */
export function ReserveSelect({ book, rows, onChange }: ReserveSelectProps): ReactNode {
  const [reserve] = reserveCategories(book);
  const own = rows.filter(({ project }) => project.categoryId === reserve?.id);
  if (reserve === undefined || own.length === 0) return null;
  const [first] = own;
  const same = own.every(({ categoryId }) => categoryId === first?.categoryId);
  return (
    <Select
      label={`${reserve.name}转为`}
      small
      width={190}
      placeholder={`${reserve.name}各有去处`}
      value={same ? (first?.categoryId ?? null) : null}
      options={book.categories.map(({ id, name }) => ({
        value: id,
        label: id === reserve.id ? `${name} ${own.length} 项仍为${name}` : `${reserve.name}转为${name}`,
      }))}
      onChange={(categoryId) =>
        onChange(
          own.map(({ project }) => project.id),
          categoryId,
        )
      }
    />
  );
}
