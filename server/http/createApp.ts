import { timingSafeEqual } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express, type Request } from 'express';
import type { Config } from '../config.ts';
import type { LoadedMap } from '../loadMaps.ts';
import { clientAddress } from './clientAddress.ts';
import { joinRoute, type JoinRouteOptions } from './joinRoute.ts';
import { pageFiles } from './pageFiles.ts';
import { roomRoutes } from './roomRoutes.ts';
import { securityHeaders } from './securityHeaders.ts';

export type AppOptions = JoinRouteOptions & {
  maps: ReadonlyMap<string, LoadedMap>;
  /** Whether joins are taken. */
  isReady: () => boolean;
};

/** Everything the port answers over plain HTTP. What is not here does not exist: the framework's own routes are never mounted. Rule: JN5. */
export function createApp(options: AppOptions): Express {
  const { config, maps, metrics, frontDesk, log, isReady } = options;
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders);
  app.get('/healthz', (_request, response) => void response.type('text').send('ok\n'));
  app.get(
    '/readyz',
    (_request, response) =>
      void response
        .status(isReady() ? 200 : 503)
        .type('text')
        .send(isReady() ? 'ready\n' : 'stopping\n'),
  );
  app.get('/metrics', async (request, response, next) => {
    if (!mayReadMetrics(request, config)) return next();
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  app.use('/api/join', joinRoute(options));
  app.use('/api', roomRoutes(frontDesk, maps));
  app.get('/maps/:file', (request, response, next) => {
    const map = maps.get(request.params.file.replace(/\.tmj$/, ''));
    if (map === undefined || !request.params.file.endsWith('.tmj')) return next();
    // Not hashed in its name, and a host may edit it: a client asks each time, and is mostly told that nothing changed.
    response.set({ ETag: map.etag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' }).type('json');
    if (request.acceptsEncodings('br') === false) response.send(map.file);
    else response.set('Content-Encoding', 'br').send(map.packed);
  });
  app.get(
    '/echo',
    (_request, response) => void response.status(426).set('Upgrade', 'websocket').type('text').send('open /echo as a WebSocket\n'),
  );
  app.use(pageFiles());
  app.use((_request, response) => void response.status(404).type('text').send('nothing here\n'));
  const onError: ErrorRequestHandler = (error: { status?: number }, request, response, _next) => {
    const status = error.status ?? 500;
    if (status >= 500) log.error({ err: error, path: request.path }, 'a request failed');
    response
      .status(status)
      .type('text')
      .send(status >= 500 ? 'the server failed to answer (its log says why)\n' : 'the request is not valid\n');
  };
  app.use(onError);
  return app;
}

/** From this machine, or with the token. A proxy on this machine does not make its clients local. */
function mayReadMetrics(request: Request, { trustProxy, metricsToken }: Config): boolean {
  if (clientAddress(request, trustProxy).isLocal) return true;
  if (metricsToken === null) return false;
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${metricsToken}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
