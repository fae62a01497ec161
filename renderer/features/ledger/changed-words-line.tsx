import type { ReactNode } from 'react';
import { quote } from '../../../shared/base/quote.ts';
import type { ChangedWords } from '../../../shared/proposals/changed-words.ts';
import { understoodWords } from '../../../shared/proposals/understood-words.ts';
import { keepTarget, rereadTarget } from '../../actions/figures.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import { Button } from '../../ui/button.tsx';
import { Remark } from '../../ui/remark.tsx';

/** 原文已变: a target that counts without its words. */
export function ChangedWordsLine({ changed }: { readonly changed: ChangedWords }): ReactNode {
  const { target, item, now } = changed;
  const name = currentLedger().indicators.get(target.indicatorId)?.name ?? '';
  return (
    <div className="figure-changed" role="group" aria-label={`原文已变：${name}`}>
      <Remark>
        {`${item === null ? '所在目标已删去' : '原文已变'}：指标${quote(name)}认定时写的是${quote(target.quote)}。`}
        {now === null ? null : `现在写的是${quote(now.quote)}（${understoodWords(now.fields)}）。`}
      </Remark>
      <span className="proposal-acts">
        {now === null ? null : (
          <Button small onClick={() => void rereadTarget(target, now)}>
            按现在的原文
          </Button>
        )}
        <Button small variant="quiet" onClick={() => void keepTarget(target, name)}>
          保留原来的
        </Button>
      </span>
    </div>
  );
}
