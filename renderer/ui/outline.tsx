import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './outline.css';
import { SideLine } from './side-line.tsx';
import { Tag } from './tag.tsx';

export interface OutlineLine {
  readonly id: string;
  readonly label: string;
  /** 0 for a section, 1 for a part of it. */
  readonly level: number;
  /** The page it begins on. */
  readonly page?: number | undefined;
  /** 手改, 横向. */
  readonly tag?: string | undefined;
  /** Whether what is under it is shown; left out where there is nothing under it. */
  readonly open?: boolean | undefined;
}

export interface OutlineProps {
  readonly label: string;
  readonly lines: readonly OutlineLine[];
  readonly current: string | null;
  readonly onCurrent: (id: string) => void;
  /** What stands under the current line: the field in which its section is edited. */
  readonly below?: ReactNode;
}

/** The sections of a report. */
export function Outline({ label, lines, current, onCurrent, below }: OutlineProps): ReactNode {
  return (
    <nav className="ui-outline" aria-label={label}>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <SideLine
              indented={line.level > 0}
              aria-current={line.id === current ? 'true' : undefined}
              aria-expanded={line.open}
              onClick={() => onCurrent(line.id)}
            >
              <span className="ui-outline-sign">
                {line.open === undefined ? null : <Icon name={line.open ? 'down' : 'right'} size={14} />}
              </span>
              <span className="cut">{line.label}</span>
              {line.tag === undefined ? null : <Tag>{line.tag}</Tag>}
              {line.page === undefined ? null : (
                <span className="ui-outline-page">
                  <span className="unseen">第 </span>
                  {line.page}
                  <span className="unseen"> 页</span>
                </span>
              )}
            </SideLine>
            {line.id === current ? below : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}
