/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a shape and words together are one picture */
import type { ReactNode } from 'react';
import { type LightColour, lightCharacter, lightName } from './light-name.ts';
import './light.css';

export interface LightProps {
  readonly colour: LightColour;
  /** 达序时, 差 7 个, 未报送: a light never stands without a word. */
  readonly word: string;
  /** The word is beside it already: only shape and 绿 黄 红 are drawn, the name stays whole. */
  readonly wordBeside?: boolean | undefined;
  readonly title?: string | undefined;
}

/** 绿 ● 黄 ◐ 红 ◆ or hollow, and its word. */
export function Light({ colour, word, wordBeside, title }: LightProps): ReactNode {
  return (
    <span className={`ui-light is-${colour}`} role="img" aria-label={lightName(colour, word)} title={title}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        {shapes[colour]}
      </svg>
      {lightCharacter(colour)}
      {wordBeside ? null : <span>{word}</span>}
    </span>
  );
}

const shapes: Readonly<Record<LightColour, ReactNode>> = {
  green: <circle cx="6" cy="6" r="5" />,
  yellow: (
    <>
      <circle cx="6" cy="6" r="4.4" fill="none" strokeWidth="1.2" />
      <path d="M6 1.6a4.4 4.4 0 0 0 0 8.8z" />
    </>
  ),
  red: <path d="M6 .7L11.3 6 6 11.3.7 6z" />,
  none: <circle cx="6" cy="6" r="4.4" strokeWidth="1.2" strokeDasharray="2 1.6" />,
};
