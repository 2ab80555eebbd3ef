import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';
import sirv from 'sirv';

const BUILT_PAGE = fileURLToPath(new URL('../../dist/client/', import.meta.url));

/** Names under here carry a hash of their content. */
const HASHED = '/assets/';

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bankshot</title>
<h1>The page is not built</h1><p>The server runs, and bots can join it. For the page: stop it, run <code>npm run build</code>, start it again.</p></html>`;

/** The built page, compressed where the build left compressed files beside the plain ones; a page saying how to build it where there is none. */
export function pageFiles(): RequestHandler {
  if (!existsSync(`${BUILT_PAGE}index.html`)) {
    return (request, response, next) => {
      if (request.path === '/') response.status(503).type('html').send(NOT_BUILT);
      else next();
    };
  }
  return sirv(BUILT_PAGE, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
