/** The bots as one file that any Node from 20 runs, with all that they need in it: what the package's `bin` is. */
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'main.ts',
    outDir: '../../dist/bots',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'bots.js', codeSplitting: false, banner: '#!/usr/bin/env node' } },
  },
});
