import { type ReactNode, useId, useState } from 'react';
import { textDifference } from '../../../shared/base/text-difference.ts';
import { canTakeBoth, decidedValue, decisionOf } from '../../../shared/exchange/decide.ts';
import type { CellDecision, Decisions, PlannedCell, PlannedFile } from '../../../shared/exchange/plan.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { decideCells } from '../../actions/exchange.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { Difference } from '../../ui/difference.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { EMPTY_WORDS, fieldDetail, fieldLabel, valueText } from './plan-words.ts';

interface CellPaneProps {
  readonly place: Place;
  readonly ledger: Ledger;
  readonly file: PlannedFile;
  readonly cell: PlannedCell;
  readonly decisions: Decisions;
}

/** One cell with all its texts: what both began from, ours, theirs; which of them counts. */
export function CellPane({ place, ledger, file, cell, decisions }: CellPaneProps): ReactNode {
  const decision = decisionOf(cell, decisions);
  const project = ledger.projects.get(cell.projectId);
  const words = (value: PlannedCell['ours']): string => valueText(value, cell.field, ledger);
  const [base, ours, theirs] = [words(cell.base), words(cell.ours), words(cell.theirs)];
  const isText = canTakeBoth(cell);
  const decide = (next: CellDecision): void => decideCells({ cellId: cell.id }, next);
  const detail = fieldDetail(cell, ledger);
  const version = file.receipts.find(({ unitId }) => unitId === cell.unitId)?.version;
  return (
    <div className="exchange-cell">
      <div className="exchange-cell-head">
        <b className="cut">{`${project?.number ?? ''} ${project?.title ?? ''} · ${fieldLabel(cell.field, ledger, place.book)}`}</b>
        <span className="dim s13 cut grow narrow-hide">{CONFLICT_WORDS[cell.conflict ?? 'none']}</span>
        {cell.conflict !== null && isText && decision?.type !== 'byHand' ? (
          <Button small onClick={() => decide({ type: 'byHand', value: decidedValue(cell, { type: 'both' }) })}>
            两边都留，再改
          </Button>
        ) : null}
      </div>
      {detail === '' ? null : (
        <p className="s13 mid cut" title={detail}>
          {detail}
        </p>
      )}
      {cell.conflict === 'polished' ? (
        <p className="exchange-base s13 mid selectable">
          <span className="dim">上次报送　</span>
          {base === '' ? EMPTY_WORDS : base}
        </p>
      ) : null}
      {decision?.type === 'byHand' && isText ? (
        <ByHand
          key={cell.id}
          value={String(decision.value ?? '')}
          onChange={(value) => decide({ type: 'byHand', value })}
        />
      ) : (
        <div className="exchange-sides" role="radiogroup" aria-label="采用哪一边">
          <Side
            name="本局"
            note="台账现有"
            chosen={decision?.type === 'ours'}
            onChoose={() => decide({ type: 'ours' })}
            parts={cell.conflict === 'polished' ? changedParts(base, ours) : [{ kind: 'same', text: ours }]}
          />
          <Side
            name="报送"
            note={`${version === undefined ? '' : `第 ${version} 版，`}${file.file.name}`}
            chosen={decision?.type === 'theirs'}
            onChoose={() => decide({ type: 'theirs' })}
            parts={changedParts(cell.conflict === 'polished' ? base : ours, theirs)}
          />
          {cell.conflict !== null && isText ? (
            <Choice name="两者都留" chosen={decision?.type === 'both'} onChoose={() => decide({ type: 'both' })} />
          ) : null}
        </div>
      )}
      {decision?.type === 'byHand' ? (
        <Button variant="link" onClick={() => decideCells({ cellId: cell.id }, null)}>
          不用手工改定，回到两边对照
        </Button>
      ) : null}
    </div>
  );
}

const CONFLICT_WORDS = {
  none: '',
  polished: '上次报送以后两边都改过',
  rivals: '几份来件对这一处说法不一',
} as const;

/** A text that was put in place of another stands by itself: the other one is in sight already. */
function changedParts(before: string, after: string): ReturnType<typeof textDifference> {
  const parts = textDifference(before, after);
  return parts.some(({ kind, text }) => kind === 'same' && text !== '')
    ? parts
    : parts.filter(({ kind }) => kind !== 'dropped');
}

interface SideProps {
  readonly name: string;
  readonly note: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly parts: Parameters<typeof Difference>[0]['parts'];
}

function Side({ name, note, chosen, onChoose, parts }: SideProps): ReactNode {
  const id = useId();
  const isEmpty = parts.every(({ text }) => text === '');
  return (
    <label className={chosen ? 'exchange-side is-chosen' : 'exchange-side'} htmlFor={id}>
      <span className="exchange-side-cap">
        <input id={id} type="radio" checked={chosen} onChange={onChoose} />
        <span className="exchange-dot" aria-hidden="true" />
        <b>{name}</b>
        <span className="dim cut" title={note}>
          {note}
        </span>
      </span>
      <span className="exchange-side-text selectable">
        {isEmpty ? <span className="dim">{EMPTY_WORDS}</span> : <Difference parts={parts} />}
      </span>
    </label>
  );
}

function Choice({ name, chosen, onChoose }: Pick<SideProps, 'name' | 'chosen' | 'onChoose'>): ReactNode {
  const id = useId();
  return (
    <label className="exchange-choice" htmlFor={id}>
      <input id={id} type="radio" checked={chosen} onChange={onChoose} />
      <span className="exchange-dot" aria-hidden="true" />
      {name}
    </label>
  );
}

function ByHand({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const [text, setText] = useState(value);
  return (
    <TextArea
      label="手工改定"
      value={text}
      onTextChange={(next) => {
        setText(next);
        onChange(next);
      }}
      minRows={3}
      maxRows={8}
    />
  );
}
