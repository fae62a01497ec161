import type { ReactNode } from 'react';
import { useFindings } from '../../store/findings.ts';
import { setView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { StripItem } from '../../ui/toolbar.tsx';

/** 必改 5 处、建议 6 处, over the report; it leads to 校核. */
export function CheckLink(): ReactNode {
  const findings = useFindings();
  if (findings === null) return null;
  const must = findings.open.filter(({ severity }) => severity === 'must').length;
  const advice = findings.open.length - must;
  const words = [must > 0 ? `必改 ${must} 处` : '', advice > 0 ? `建议 ${advice} 处` : ''].filter(
    (part) => part !== '',
  );
  if (words.length === 0) return <StripItem state="ok">校核没有要改的</StripItem>;
  return (
    <StripItem state="note">
      <Button
        variant="link"
        title="打开校核 Alt+4"
        onClick={() => setView({ screen: 'check', checkRule: 'all', checkFinding: null })}
      >
        {words.join('、')}
      </Button>
    </StripItem>
  );
}
