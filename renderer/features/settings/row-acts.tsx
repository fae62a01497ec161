import type { ReactNode } from 'react';
import { quote } from '../../../shared/base/quote.ts';
import { IconButton } from '../../ui/button.tsx';

interface RowActsProps {
  /** What the row is called. */
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly onMove?: ((by: -1 | 1) => void) | undefined;
  readonly onDelete?: (() => void) | undefined;
  /** Why it cannot be deleted. */
  readonly kept?: string | undefined;
}

/** 上移, 下移, 删除 of a row of a list. */
export function RowActs({ name, index, count, onMove, onDelete, kept }: RowActsProps): ReactNode {
  return (
    <span className="settings-row-acts">
      {onMove === undefined ? null : (
        <>
          <IconButton
            icon="up"
            label={`上移${quote(name)}`}
            small
            blocked={index === 0 ? '已在最前' : undefined}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon="down"
            label={`下移${quote(name)}`}
            small
            blocked={index === count - 1 ? '已在最后' : undefined}
            onClick={() => onMove(1)}
          />
        </>
      )}
      {onDelete === undefined ? null : (
        <IconButton icon="trash" label={`删除${quote(name)}`} small blocked={kept} onClick={onDelete} />
      )}
    </span>
  );
}

/** The list with one member a place further on. */
export function moved<Member>(list: readonly Member[], index: number, by: -1 | 1): Member[] {
  const others = list.filter((_member, at) => at !== index);
  return [...others.slice(0, index + by), ...list.slice(index, index + 1), ...others.slice(index + by)];
}
