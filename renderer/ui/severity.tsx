import type { ReactNode } from 'react';
import './severity.css';

/** must: 必改, 冲突, 退回; advice: 建议; hint: 提示. Never a colour: shape and word. */
export type SeverityLevel = 'must' | 'advice' | 'hint';

export interface SeverityProps {
  readonly level: SeverityLevel;
  readonly word: string;
}

/** ▲ 必改, △ 建议, ○ 提示. */
export function Severity({ level, word }: SeverityProps): ReactNode {
  return (
    <span className={`ui-severity is-${level}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {level === 'hint' ? <circle cx="6" cy="6" r="4.2" /> : <path d="M6 1.2L11 10.6H1z" />}
      </svg>
      {word}
    </span>
  );
}
