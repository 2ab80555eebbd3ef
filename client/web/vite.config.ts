/** Builds the page into dist/client; in development serves it beside a game server on its usual port. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const GAME_SERVER = 'http://127.0.0.1:2567';
const OUTPUT = fileURLToPath(new URL('../../dist/client', import.meta.url));
const COMPRESSIBLE = /\.(js|css|html|svg)$/;

const brotli = promisify(brotliCompress);

/** Lays a `.br` file beside every text file, so that the server never compresses one twice. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async closeBundle() {
      const files = await readdir(OUTPUT, { recursive: true });
      await Promise.all(
        files
          .filter((file) => COMPRESSIBLE.test(file))
          .map(async (file) => {
            const target = path.join(OUTPUT, file);
            await writeFile(`${target}.br`, await brotli(await readFile(target)));
          }),
      );
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: OUTPUT,
    emptyOutDir: true,
    target: 'es2024',
    // A data: address would need an exception in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ }] } } },
  },
  server: {
    port: 5173,
    proxy: {
      '^/(api|maps)/': GAME_SERVER,
      // The game's sockets live under two ids of the framework's choice, so upgrades go through by kind, not by name.
      '^/': { target: GAME_SERVER, ws: true, bypass: (request) => (request.headers.upgrade === undefined ? request.url : undefined) },
    },
  },
  plugins: [precompress()],
});
