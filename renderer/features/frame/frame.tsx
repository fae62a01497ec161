import { type ReactNode, useCallback, useRef } from 'react';
import { correctionStore } from '../../store/correction-store.ts';
import { phaseStore } from '../../store/phase-store.ts';
import { type Place, usePlace } from '../../store/place.ts';
import { useView } from '../../store/view-store.ts';
import { IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { DashboardScreen } from '../dashboard/dashboard-screen.tsx';
import { CheckScreen } from '../check/check-screen.tsx';
import { useChecking } from '../check/use-checking.ts';
import { useIntakeWatch } from '../exchange/use-intake-watch.ts';
import { ExchangeScreen } from '../exchange/exchange-screen.tsx';
import { ErrorBoundary } from '../error/error-boundary.tsx';
import { FillScreen } from '../fill/fill-screen.tsx';
import { LedgerScreen } from '../ledger/ledger-screen.tsx';
import { ReportScreen } from '../report/report-screen.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { FrameDialogs } from './frame-dialogs.tsx';
import './frame.css';
import { PlacePickers } from './place-pickers.tsx';
import { Rail } from './rail.tsx';
import { SaveStatus } from './save-status.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import { useDueOffer } from './use-due-offer.ts';
import { useWindowKeys } from './use-window-keys.ts';

/** The window of an open ledger: rail, top bar, and the screen one is on. */
export function Frame(): ReactNode {
  const place = usePlace();
  const screen = useView((view) => view.screen);
  // What was typed into a locked period and not taken is drawn anew.
  const refused = correctionStore((state) => state.refused);
  const searchField = useRef<HTMLInputElement>(null);
  const focusSearch = useCallback(() => searchField.current?.focus(), []);
  useWindowKeys(focusSearch);
  useChecking(place);
  useIntakeWatch(place);
  useDueOffer(place);
  return (
    <div className="frame">
      <Rail />
      <header className="frame-top">
        {place === null ? null : <PlacePickers place={place} />}
        <span className="grow" />
        <SearchBox place={place} fieldRef={searchField} />
        <span className="grow narrow-hide" />
        <UndoButtons />
        <SaveStatus />
      </header>
      <main className="frame-main">
        <Notice />
        <ErrorBoundary key={screen} what="这一页">
          <CurrentScreen key={refused} place={place} />
        </ErrorBoundary>
      </main>
      <FrameDialogs place={place} />
    </div>
  );
}

function CurrentScreen({ place }: { readonly place: Place | null }): ReactNode {
  const screen = useView((view) => view.screen);
  if (screen === 'settings') return <SettingsScreen />;
  if (place === null) return <EmptyState title="这本台账还没有年度和期">在左上角换一本台账。</EmptyState>;
  switch (screen) {
    case 'dashboard':
      return <DashboardScreen place={place} />;
    case 'ledger':
      return <LedgerScreen place={place} />;
    case 'fill':
      return <FillScreen place={place} />;
    case 'exchange':
      return <ExchangeScreen place={place} />;
    case 'check':
      return <CheckScreen place={place} />;
    case 'report':
      return <ReportScreen />;
  }
}

/** What the start had to mend, until it is put away. */
function Notice(): ReactNode {
  const notice = phaseStore((state) => state.notice);
  if (notice === null) return null;
  return (
    <div className="frame-notice" role="status">
      <Icon name="note" />
      <span className="grow">{notice}</span>
      <IconButton icon="close" label="知道了，收起" small onClick={() => phaseStore.setState({ notice: null })} />
    </div>
  );
}
