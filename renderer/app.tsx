import type { ReactNode } from 'react';
import { FirstStart } from './features/first-start/first-start.tsx';
import { StartFailed } from './features/first-start/start-failed.tsx';
import { Starting } from './features/first-start/starting.tsx';
import { Frame } from './features/frame/frame.tsx';
import { phaseStore } from './store/phase-store.ts';
import { useView } from './store/view-store.ts';
import { ThemeProvider } from './theme/theme-provider.tsx';

/** The window: what it shows is the phase that the program is in. */
export function App(): ReactNode {
  const textSize = useView((view) => view.textSize);
  return (
    <ThemeProvider textSize={textSize}>
      <Phase />
    </ThemeProvider>
  );
}

function Phase(): ReactNode {
  const phase = phaseStore((state) => state.phase);
  switch (phase.type) {
    case 'starting':
      return <Starting replayed={phase.replayed} of={phase.of} />;
    case 'failed':
      return <StartFailed error={phase.error} />;
    case 'firstStart':
      return <FirstStart />;
    case 'open':
      return <Frame />;
  }
}
