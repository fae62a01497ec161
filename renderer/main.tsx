import { createRoot } from 'react-dom/client';
import { confirmClosing } from './actions/close.ts';
import { watchFaults } from './actions/diagnostics.ts';
import { start } from './actions/start.ts';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('no #root in the page');
watchFaults();
confirmClosing();
createRoot(root).render(<App />);
void start();
