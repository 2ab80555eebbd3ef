import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';

const BUILT_PAGE = fileURLToPath(new URL('../../dist/client/', import.meta.url));

/** Names under here carry a hash of their content. */
const HASHED = '/assets/';
/** Compressed files that the build leaves beside the plain ones, the best first. */
const PACKED = [
  { encoding: 'br', extension: '.br' },
  { encoding: 'gzip', extension: '.gz' },
] as const;

type Encoding = (typeof PACKED)[number]['encoding'] | 'identity';
type PageFile = { readonly etag: string; readonly bodies: ReadonlyMap<Encoding, Buffer> };

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bankshot</title>
<h1>The page is not built</h1><p>The server runs, and bots can join it. For the page: stop it, run <code>npm run build</code>, start it again.</p></html>`;

/**
 * The built page as it was when the server started, compressed where the build left compressed files; a page saying how to build it where there is none.
 * It is held in memory: who builds anew beside a server that runs takes nothing away from its players, whose page speaks the protocol of their server.
 */
export function pageFiles(folder = BUILT_PAGE): RequestHandler {
  if (!existsSync(join(folder, 'index.html'))) {
    return (request, response, next) => {
      if (request.path === '/') response.status(503).type('html').send(NOT_BUILT);
      else next();
    };
  }
  const files = readFiles(folder);
  return (request, response, next) => {
    const path = request.path === '/' ? '/index.html' : request.path;
    const file = files.get(path);
    if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    // One by one: of several at once the order of the browser would count, which puts gzip first.
    const encoding = [...file.bodies.keys()].find((known) => request.acceptsEncodings(known) !== false) ?? 'identity';
    response.type(extname(path)).set({
      ETag: file.etag,
      Vary: 'Accept-Encoding',
      'Cache-Control': path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (encoding !== 'identity') response.set('Content-Encoding', encoding);
    response.send(file.bodies.get(encoding));
  };
}

/** By their paths in addresses. */
function readFiles(folder: string): Map<string, PageFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = new Set(entries.map(({ parentPath, name }) => join(parentPath, name)));
  const plain = [...names].filter((name) => !PACKED.some(({ extension }) => name.endsWith(extension)));
  return new Map(
    plain.map((name) => {
      const body = readFileSync(name);
      const packed = PACKED.filter(({ extension }) => names.has(name + extension));
      const bodies = new Map<Encoding, Buffer>(packed.map(({ encoding, extension }) => [encoding, readFileSync(name + extension)]));
      // Weak: the same for all encodings of it.
      const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      return [`/${relative(folder, name).split(sep).join('/')}`, { etag, bodies: bodies.set('identity', body) }];
    }),
  );
}
