import type { ReactNode } from 'react';
import type { Book } from '../../../shared/ledger/book.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { Light } from '../../ui/light.tsx';
import { statusWord } from './standing-words.ts';

/** The light of a project and its status in words; the reason under the pointer. */
export function StandingLight({
  standing,
  book,
}: {
  readonly standing: ProjectStanding;
  readonly book: Book;
}): ReactNode {
  return <Light colour={standing.light ?? 'none'} word={statusWord(book, standing.status)} title={standing.reason} />;
}
