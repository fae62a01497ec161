import { createRoot } from 'react-dom/client';
import { confirmClosing } from './actions/close.ts';
import { start } from './actions/start.ts';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('no #root in the page');
confirmClosing();
createRoot(root).render(<App />);
void start();
