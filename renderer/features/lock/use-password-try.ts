import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../../shared/base/result.ts';
import type { PasswordAnswer } from '../../actions/lock.ts';
import type { describeShellError } from '../../../shared/messages/shell-error.ts';

type ShellFailure = Parameters<typeof describeShellError>[0];
export type Wrong =
  | { readonly type: 'wrong'; readonly words: string; readonly wait: number }
  | { readonly type: 'failed'; readonly error: ShellFailure };

type Refused =
  | { readonly type: 'wrong'; readonly until: number }
  | { readonly type: 'failed'; readonly error: ShellFailure };

type Attempt = (ask: () => Promise<Result<PasswordAnswer, ShellFailure>>) => Promise<'fits' | 'wrong' | 'busy'>;

/** Tries a password; after a wrong one says so, and counts the seconds down until the next may be tried. */
export function usePasswordTry(): readonly [Attempt, Wrong | null, () => void] {
  const [refused, setRefused] = useState<Refused | null>(null);
  const [wait, setWait] = useState(0);
  const until = refused?.type === 'wrong' ? refused.until : 0;
  useEffect(() => {
    if (until === 0) return;
    const tick = (): void => setWait(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [until]);
  const busy = useRef(false);
  const attempt: Attempt = async (ask) => {
    // Enter pressed again while the first is still being compared is the same try.
    if (busy.current) return 'busy';
    busy.current = true;
    const answer = await ask().finally(() => {
      busy.current = false;
    });
    if (answer.ok && answer.value.fits) {
      setRefused(null);
      return 'fits';
    }
    setWait(answer.ok ? answer.value.waitSeconds : 0);
    setRefused(
      answer.ok
        ? { type: 'wrong', until: Date.now() + answer.value.waitSeconds * 1000 }
        : { type: 'failed', error: answer.error },
    );
    return 'wrong';
  };
  const wrong: Wrong | null = refused?.type === 'wrong' ? { type: 'wrong', words: wrongWords(wait), wait } : refused;
  return [attempt, wrong, () => setRefused(null)];
}

function wrongWords(wait: number): string {
  return wait === 0 ? '口令不对，请再输一次。' : `口令不对。请过${wait}秒再试。`;
}
