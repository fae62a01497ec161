import type { ReactNode } from 'react';
import './outline.css';
import { SideLine } from './side-line.tsx';
import { Tag } from './tag.tsx';

export interface OutlineLine {
  readonly id: string;
  readonly label: string;
  /** 0 for a section, 1 for a part of it. */
  readonly level: number;
  /** The page it begins on; null: not known yet. */
  readonly page?: number | null | undefined;
  /** The whole name where the label is a shorter one. */
  readonly hint?: string | undefined;
  /** 手改, 不写. */
  readonly tag?: string | undefined;
}

export interface OutlineProps {
  readonly label: string;
  readonly lines: readonly OutlineLine[];
  readonly current: string | null;
  readonly onCurrent: (id: string) => void;
}

/** The sections of a report. */
export function Outline({ label, lines, current, onCurrent }: OutlineProps): ReactNode {
  return (
    <nav className="ui-outline" aria-label={label}>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <SideLine
              indented={line.level > 0}
              aria-current={line.id === current ? 'true' : undefined}
              title={line.hint}
              onClick={() => onCurrent(line.id)}
            >
              <span className="cut">{line.label}</span>
              {line.tag === undefined ? null : <Tag>{line.tag}</Tag>}
              {line.page === undefined ? null : <PageOf page={line.page} />}
            </SideLine>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PageOf({ page }: { readonly page: number | null }): ReactNode {
  return (
    <span className="ui-outline-page">
      <span className="unseen">{page === null ? '页码还没有排出' : '第 '}</span>
      {page ?? <span aria-hidden="true">…</span>}
      {page === null ? null : <span className="unseen"> 页</span>}
    </span>
  );
}
