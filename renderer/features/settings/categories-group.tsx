import type { ReactNode } from 'react';
import { quote } from '../../../shared/base/quote.ts';
import type { Book, Category } from '../../../shared/ledger/book.ts';
import { recordsOf } from '../../../shared/ledger/ledger.ts';
import { addCategory, deleteCategory, editBook } from '../../actions/edit-book.ts';
import { usesWords } from '../../messages/in-use.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { useView } from '../../store/view-store.ts';
import { useToast } from '../../ui/toast.tsx';
import { AddLine } from './add-line.tsx';
import { DraftField } from './draft-field.tsx';
import { moved, RowActs } from './row-acts.tsx';
import { SettingsGroup } from './settings-group.tsx';

/** The categories in the order in which reports have them. */
export function CategoriesGroup({ book }: { readonly book: Book }): ReactNode {
  const { categories } = book;
  const isTaken = (name: string): boolean => categories.some((one) => one.name === name);
  return (
    <SettingsGroup title="类别" note="报告按这个顺序分节；改名后，各项目和报告跟着改">
      <ul className="settings-lines">
        {categories.map((category, index) => (
          <CategoryLine key={category.id} book={book} category={category} index={index} />
        ))}
      </ul>
      <AddLine
        label="新类别"
        placeholder="如：民生类"
        act="添加类别"
        check={(name) => (isTaken(name) ? `已有类别${quote(name)}。` : null)}
        onAdd={(name) => void addCategory(book, name)}
      />
    </SettingsGroup>
  );
}

interface CategoryLineProps {
  readonly book: Book;
  readonly category: Category;
  readonly index: number;
}

function CategoryLine({ book, category, index }: CategoryLineProps): ReactNode {
  const { categories } = book;
  const { ledger } = useLedgerState();
  const yearId = useView((view) => view.yearId);
  const toast = useToast();
  const count = recordsOf(ledger, 'projects').filter(
    (project) => project.yearId === yearId && project.categoryId === category.id && project.deletedAt === null,
  ).length;
  const remove = async (): Promise<void> => {
    const deleted = await deleteCategory(book, category.id, category.name);
    if (!deleted.ok)
      toast({
        text: `${quote(category.name)}里还有${usesWords(deleted.error.uses)}（含往年和回收站），先把它们改到别的类别。`,
      });
  };
  const move = (by: -1 | 1): void =>
    void editBook(book, `移动类别${quote(category.name)}`, (current) => ({
      categories: moved(current.categories, index, by),
    }));
  return (
    <li>
      <DraftField
        draftKey={`${category.id}:name`}
        label={`类别${index + 1}`}
        value={category.name}
        width={260}
        required
        maxLength={200}
        check={(name) =>
          categories.some((other) => other.id !== category.id && other.name === name) ? `已有类别${quote(name)}` : null
        }
        save={(name) =>
          editBook(book, `类别${quote(category.name)}改名`, (current) => ({
            categories: current.categories.map((one) => (one.id === category.id ? { ...one, name } : one)),
          }))
        }
      />
      <span className="grow dim s13">{`本年 ${count} 个项目`}</span>
      <RowActs
        name={category.name}
        index={index}
        count={categories.length}
        onMove={move}
        onDelete={() => void remove()}
        kept={categories.length === 1 ? '至少要有一个类别' : undefined}
      />
    </li>
  );
}
