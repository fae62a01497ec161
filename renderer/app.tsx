import type { ReactNode } from 'react';
import { ErrorBoundary } from './features/error/error-boundary.tsx';
import { FirstStart } from './features/first-start/first-start.tsx';
import { StartFailed } from './features/first-start/start-failed.tsx';
import { Starting } from './features/first-start/starting.tsx';
import { Frame } from './features/frame/frame.tsx';
import { LockCover } from './features/lock/lock-cover.tsx';
import { useIdleLock } from './features/lock/use-idle-lock.ts';
import { lockStore } from './store/lock-store.ts';
import { phaseStore } from './store/phase-store.ts';
import { useView } from './store/view-store.ts';
import { ThemeProvider } from './theme/theme-provider.tsx';

/** The window: what it shows is the phase that the program is in. */
export function App(): ReactNode {
  const textSize = useView((view) => view.textSize);
  const density = useView((view) => view.density);
  return (
    <ThemeProvider textSize={textSize} density={density}>
      <Guarded />
    </ThemeProvider>
  );
}

/** Until the first password fits nothing of the ledger is drawn; later the cover stands over what is open. */
function Guarded(): ReactNode {
  const locked = lockStore((state) => state.locked);
  useIdleLock();
  return (
    <>
      {locked === 'start' ? null : (
        <ErrorBoundary what="窗口">
          <Phase />
        </ErrorBoundary>
      )}
      {locked === null ? null : <LockCover />}
    </>
  );
}

function Phase(): ReactNode {
  const phase = phaseStore((state) => state.phase);
  switch (phase.type) {
    case 'starting':
      return <Starting doing={phase.doing} done={phase.done} of={phase.of} />;
    case 'failed':
      return <StartFailed error={phase.error} />;
    case 'firstStart':
      return <FirstStart />;
    case 'open':
      return <Frame />;
  }
}
