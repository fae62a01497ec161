import { type ReactNode, useState } from 'react';
import type { Item } from '../../../shared/ledger/item-list.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { goalText } from '../../../shared/select/goal-text.ts';
import { readFigures } from '../../../shared/figures/read-figures.ts';
import type { FigureFields } from '../../../shared/proposals/propose-figures.ts';
import { takeProposal } from '../../actions/figures.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { FigureDialog } from './figure-dialog.tsx';

interface AddFigureProps {
  readonly project: Project;
  readonly item: Item;
  /** Words selected in the goal. */
  readonly selected: string;
  readonly onDone: () => void;
}

/** 手工添加: from words that were selected, or typed where one works by keys. */
export function AddFigure({ project, item, selected, onDone }: AddFigureProps): ReactNode {
  const [open, setOpen] = useState(false);
  const text = goalText(item);
  const close = (): void => {
    setOpen(false);
    onDone();
  };
  const save = (fields: FigureFields, quote: string): void => {
    close();
    void takeProposal(project, { goalItemId: item.id, quote, fields, joined: null, decision: 'added' });
  };
  return (
    <>
      {selected === '' ? (
        <IconButton icon="plus" label="手工添加指标（可先选中原文）" small onClick={() => setOpen(true)} />
      ) : (
        <Button small icon="plus" onClick={() => setOpen(true)}>
          选中的作为指标
        </Button>
      )}
      {open ? (
        <FigureDialog
          title="手工添加指标"
          act="添加指标"
          fields={fieldsOf(selected)}
          quote={selected === '' ? text.replace(/[;；。]$/, '') : selected}
          within={text}
          year={currentLedger().years.get(project.yearId)?.year ?? 0}
          onClose={close}
          onSave={save}
        />
      ) : null}
    </>
  );
}

// What the reader makes of the words alone; otherwise an empty form of a count.
function fieldsOf(words: string): FigureFields {
  const [figure] = readFigures(words);
  const name = figure && figure.measure !== '' ? figure.measure : words.slice(0, 60);
  const { unit = '个', kind = 'count', comparator = '>=', value = Number.NaN, valueMax = null } = figure ?? {};
  return { name, unit, kind, comparator, value, valueMax, per: figure?.per ?? '', due: null };
}
