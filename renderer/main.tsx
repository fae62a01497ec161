// A placeholder that tries the build: the real page takes this file's place.
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) createRoot(root).render(<h1>进展台账</h1>);
window.desktop.on('closing', () => void window.desktop.confirmClose({}));
