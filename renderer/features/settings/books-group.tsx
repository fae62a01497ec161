import { type ReactNode, useState } from 'react';
import { quote } from '../../../shared/base/quote.ts';
import type { Book } from '../../../shared/ledger/book.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import { yearsOfBook } from '../../../shared/select/places.ts';
import { bookContents, deleteBook, moveBook, type BookContents } from '../../actions/books.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { setView, useView, viewStore } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { ProgressDialog } from '../../ui/progress-dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useUndo } from '../frame/use-undo.ts';
import { RowActs } from './row-acts.tsx';
import { SettingsGroup } from './settings-group.tsx';

/** All ledgers: their order, which are put out of sight, and deleting one. */
export function BooksGroup({ books }: { readonly books: readonly Book[] }): ReactNode {
  return (
    <SettingsGroup title="全部台账" note="左上角按这个次序列出；收起的不再列出，数据都在；同比照常，搜索名称也能换过去">
      <ul className="settings-lines" aria-label="全部台账">
        {books.map((book, index) => (
          <BookLine key={book.id} book={book} index={index} count={books.length} />
        ))}
      </ul>
    </SettingsGroup>
  );
}

interface BookLineProps {
  readonly book: Book;
  readonly index: number;
  readonly count: number;
}

function BookLine({ book, index, count }: BookLineProps): ReactNode {
  const { ledger } = useLedgerState();
  const hidden = useView((view) => view.hiddenBooks);
  const isHidden = hidden.includes(book.id);
  const [asked, setAsked] = useState<BookContents | null>(null);
  const years = yearsOfBook(ledger, book.id).map(({ year }) => `${year}年`);
  const hide = (): void =>
    setView({ hiddenBooks: isHidden ? hidden.filter((id) => id !== book.id) : [...hidden, book.id] });
  return (
    <li>
      <span className="grow cut">
        {book.sample ? `${book.name}（示例）` : book.name} <span className="dim s13">{years.join('、')}</span>
        {isHidden ? <span className="dim s13"> 已收起</span> : null}
      </span>
      <Button small aria-label={`${isHidden ? '重新列出' : '收起'}${quote(book.name)}`} onClick={hide}>
        {isHidden ? '重新列出' : '收起'}
      </Button>
      <RowActs
        name={book.name}
        index={index}
        count={count}
        onMove={(by) => void moveBook(book, by)}
        onDelete={() => void bookContents(book).then(setAsked)}
        kept={book.sample ? '示例台账用左上角的“移除示例”' : count === 1 ? '至少留一本台账' : undefined}
      />
      {asked === null ? null : <DeleteBook book={book} contents={asked} onClose={() => setAsked(null)} />}
    </li>
  );
}

interface DeleteBookProps {
  readonly book: Book;
  readonly contents: BookContents;
  readonly onClose: () => void;
}

function DeleteBook({ book, contents, onClose }: DeleteBookProps): ReactNode {
  const toast = useToast();
  const { undo } = useUndo();
  const { years, projects, entries, isIssued } = contents;
  const [deleting, setDeleting] = useState(false);
  const remove = async (): Promise<void> => {
    setDeleting(true);
    const deleted = await deleteBook(book);
    onClose();
    if (!deleted.ok) toast({ text: `没有删除：${describeShellError(deleted.error, '').happened}` });
    else if (deleted.value) toast({ text: `已删除台账${quote(book.name)}`, action: { label: '撤销', run: undo } });
  };
  if (deleting)
    return <ProgressDialog title={`正在删除台账${quote(book.name)}`} words="先备份一份，再删除" percent={null} />;
  if (isIssued) {
    const hide = (): void => {
      setView({ hiddenBooks: [...viewStore.getState().hiddenBooks, book.id] });
      onClose();
    };
    return (
      <ConfirmDialog title={`${quote(book.name)}不能删除`} safe="不动" act="收起" onSafe={onClose} onAct={hide}>
        这本台账有签发或定稿的报告，要留作依据。可以收起：左上角不再列出，数据都在。
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog
      title={`删除台账${quote(book.name)}？`}
      safe="不删除"
      act="删除这本台账"
      onSafe={onClose}
      onAct={() => void remove()}
    >
      {`${years}个年度、${projects}个项目、${entries}份进展，连同其中的指标、节点、报送稿和报告草稿都会删除。别的台账、单位名录和设置不受影响。删除前自动备份一份；刚删的可以按 Ctrl+Z 撤销，以后可以从这份备份恢复。`}
    </ConfirmDialog>
  );
}
