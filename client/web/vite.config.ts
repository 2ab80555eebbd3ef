/** Builds the page into dist/client; in development serves it beside a game server on its usual port. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { drawIcon } from './drawIcon.ts';
import { slimPhaser } from './slimPhaser.ts';

const fromHere = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const GAME_SERVER = `http://127.0.0.1:${process.env['PORT'] ?? 2567}`;
const COMPRESSIBLE = /\.(js|css|html|svg)$/;

const CODINGS = { br: promisify(brotliCompress), gz: promisify(gzip) };

/** Lays a compressed copy beside every text file, so that the server never compresses one twice. Plain HTTP is offered no brotli. */
function precompress(): Plugin {
  let output = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved({ root, build }) {
      output = path.resolve(root, build.outDir);
    },
    async closeBundle() {
      const files = await readdir(output, { recursive: true });
      await Promise.all(files.filter((file) => COMPRESSIBLE.test(file)).map((file) => compress(path.join(output, file))));
    },
  };
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  await Promise.all(Object.entries(CODINGS).map(async ([ending, code]) => writeFile(`${file}.${ending}`, await code(content))));
}

/** The font of the first words: asked for with the page, since it would else be found out only once words are laid out. */
const FIRST_FONT = /oxanium-latin-wght-normal.*\.woff2$/;

function preloadFont(): Plugin {
  return {
    name: 'preload-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => FIRST_FONT.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
            injectTo: 'head-prepend',
          })),
    },
  };
}

const WORKER = 'service-worker';

/** Tells the service worker what there is to keep. Every name but those of the icons has a hash of its content, so the list is a version too. */
function listFiles(): Plugin {
  return {
    name: 'list-files',
    apply: 'build',
    generateBundle() {
      for (const [fileName, size] of [
        ['icon-192.png', 192],
        ['icon-512.png', 512],
      ] as const)
        this.emitFile({ type: 'asset', fileName, source: drawIcon(size) });
    },
    // From what was written, since the bundler may still rename or drop files after it has shown them.
    async writeBundle({ dir }) {
      const worker = path.join(dir!, `${WORKER}.js`);
      const built = (await readdir(path.join(dir!, 'assets'))).map((file) => `assets/${file}`);
      const files = [...built, 'icon.svg', 'icon-192.png', 'icon-512.png', 'manifest.webmanifest'].map((file) => `./${file}`).toSorted();
      const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
      const code = await readFile(worker, 'utf8');
      await writeFile(worker, code.replace('__FILES__', JSON.stringify(files)).replace('__VERSION__', version));
    },
  };
}

export default defineConfig({
  root: fromHere('.'),
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist/client',
    emptyOutDir: true,
    target: 'es2024',
    // A data: address would need an exception in the content security policy.
    assetsInlineLimit: 0,
    // Every browser of the target knows it by itself.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { index: fromHere('index.html'), [WORKER]: fromHere('worker/serviceWorker.ts') },
      output: {
        entryFileNames: ({ name }) => (name === WORKER ? '[name].js' : 'assets/[name]-[hash].js'),
        // What is needed at once is one file: thirty small ones cost 27 kB of headers, and as many round trips.
        codeSplitting: {
          groups: [
            { name: 'phaser', test: /node_modules[\\/]phaser[\\/]/, priority: 4 },
            {
              name: 'page',
              test: /[\\/]web[\\/](menu[\\/]App\.tsx|controls[\\/]device\.ts|sound[\\/]loadSound\.ts|ui[\\/]toasts\.ts)$/,
              priority: 3,
            },
            { name: 'match', test: /[\\/]web[\\/]match[\\/]playMatch\.tsx$/, priority: 2 },
            { name: 'world', test: /[\\/]web[\\/]world[\\/]createWorld\.ts$/, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: {
      // Not as a bare address: that would change the Host, and the server lets in pages of its own host alone.
      '^/(api|maps)/': { target: GAME_SERVER },
      '/echo': { target: GAME_SERVER, ws: true },
      // The game's sockets: two ids of the framework's choice, and a seat.
      '^/[\\w-]+/[\\w-]+\\?(.+&)?sessionId=': { target: GAME_SERVER, ws: true },
    },
  },
  plugins: [slimPhaser(), preloadFont(), listFiles(), precompress()],
});
