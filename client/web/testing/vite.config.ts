/** Builds the stage, with the game's own renderer, into dist/stage. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { slimPhaser } from '../slimPhaser.ts';

const fromHere = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  root: fromHere('.'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: fromHere('../../../dist/stage'),
    emptyOutDir: true,
    target: 'es2024',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: fromHere('stage.html') },
  },
  plugins: [slimPhaser()],
});
