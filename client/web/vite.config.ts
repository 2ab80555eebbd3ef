/** Builds the page into dist/client; in development serves it beside a game server on its usual port. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const GAME_SERVER = 'http://127.0.0.1:2567';
const OUTPUT = fileURLToPath(new URL('../../dist/client', import.meta.url));
const COMPRESSIBLE = /\.(js|css|html|svg)$/;

const CODINGS = { br: promisify(brotliCompress), gz: promisify(gzip) };

/** Lays a compressed copy beside every text file, so that the server never compresses one twice. Plain HTTP is offered no brotli. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async closeBundle() {
      const files = await readdir(OUTPUT, { recursive: true });
      await Promise.all(files.filter((file) => COMPRESSIBLE.test(file)).map((file) => compress(path.join(OUTPUT, file))));
    },
  };
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  await Promise.all(Object.entries(CODINGS).map(async ([ending, code]) => writeFile(`${file}.${ending}`, await code(content))));
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
      '/echo': { target: GAME_SERVER, ws: true },
      // The game's sockets: two ids of the framework's choice, and a seat.
      '^/[\\w-]+/[\\w-]+\\?(.+&)?sessionId=': { target: GAME_SERVER, ws: true },
    },
  },
  plugins: [precompress()],
});
