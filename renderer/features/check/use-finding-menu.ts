import { useLayoutEffect, useRef } from 'react';
import { useReadOnly } from '../../store/correction-store.ts';
import type { Place } from '../../store/place.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import type { Listed } from './check-lists.ts';
import type { CheckActs } from './use-check-acts.ts';

/** What the right button offers on a finding: the buttons under its description. The row is chosen before one of them is. */
export function useFindingMenu(place: Place, acts: CheckActs): (listed: Listed) => readonly MenuEntry[] {
  const readOnly = useReadOnly(place.period);
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  return ({ finding, dismissal }) => [
    { label: '去修改', icon: 'pen', shortcut: '回车', run: () => latest.current.go() },
    ...(finding.fix === null || dismissal !== null
      ? []
      : [
          {
            label: '自动修正',
            shortcut: 'F',
            blocked: readOnly ? '这一期已经定稿，到进展填报里更正' : undefined,
            run: () => latest.current.fix(),
          },
        ]),
    'line',
    dismissal === null
      ? { label: '忽略…', shortcut: 'I', run: () => latest.current.dismiss() }
      : { label: '取消忽略', run: () => latest.current.restore() },
  ];
}
