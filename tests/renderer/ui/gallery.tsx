import { StrictMode, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { ThemeProvider } from '../../../renderer/theme/theme-provider.tsx';
import { GalleryDashboard } from './gallery-dashboard.tsx';
import { GalleryFill } from './gallery-fill.tsx';
import { GalleryFrame } from './gallery-frame.tsx';
import { GalleryLedger } from './gallery-ledger.tsx';
import { GalleryOverlays } from './gallery-overlays.tsx';
import { GalleryParts } from './gallery-parts.tsx';
import { GalleryReport } from './gallery-report.tsx';
import './gallery.css';

/** `#parts`, `#ledger`, `#fill`, `#report`, `#dashboard`, `#dialog`, `#busy`, `#search`; `#…,large` for large words. */
function Gallery() {
  const hash = useSyncExternalStore(watchHash, () => location.hash.slice(1));
  const [page = 'parts', size] = hash.split(',');
  const [search, setSearch] = useState('tjzz');
  return (
    <ThemeProvider textSize={size === 'large' || size === 'small' ? size : 'normal'}>
      {page === 'parts' || page === '' ? <GalleryParts /> : null}
      {page === 'ledger' || page === 'many' ? (
        <GalleryFrame place="ledger">
          <GalleryLedger many={page === 'many'} />
        </GalleryFrame>
      ) : null}
      {page === 'fill' ? (
        <GalleryFrame place="fill">
          <GalleryFill />
        </GalleryFrame>
      ) : null}
      {page === 'report' ? (
        <GalleryFrame place="report">
          <GalleryReport />
        </GalleryFrame>
      ) : null}
      {page === 'dashboard' ? (
        <GalleryFrame place="home">
          <GalleryDashboard />
        </GalleryFrame>
      ) : null}
      {page === 'dialog' || page === 'busy' || page === 'form' || page === 'search' ? (
        <GalleryFrame place="ledger">
          <GalleryLedger many={false} />
          <GalleryOverlays which={page} query={search} onQuery={setSearch} />
        </GalleryFrame>
      ) : null}
    </ThemeProvider>
  );
}

function watchHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
}
