// Only for looking at the parts: `npx vite build -c tests/renderer/ui/vite.config.ts`, or without `build` to serve.
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  html: { cspNonce: 'gallery' },
  build: {
    outDir: path.join(import.meta.dirname, '../../../.cache/gallery'),
    emptyOutDir: true,
    target: 'chrome108',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: path.join(import.meta.dirname, 'gallery.html') },
  },
});
