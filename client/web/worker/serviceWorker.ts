/**
 * Keeps the page and its maps, so that it opens and a practice can be played without a network. With one, the page and the maps are always the
 * server's own: only files whose name says what is in them are taken from here first.
 */
declare const self: ServiceWorkerGlobalScope;

/** Filled in by the build: everything the page is made of. Another build has another list, and so another worker. */
const FILES: readonly string[] = JSON.parse('__FILES__') as string[];
const PAGE_CACHE = 'page-__VERSION__';
const MAP_CACHE = 'maps';
/** Of this scope: other caches of the origin are not ours. */
const OURS = /^page-/;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOldPages()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(freshPage(request));
  else if (/^\/(maps\/|api\/maps$)/.test(url.pathname)) event.respondWith(freshMap(request));
  else if (FILES.includes(`.${url.pathname}`)) event.respondWith(keptFile(request));
});

async function keepAll(): Promise<void> {
  const page = await caches.open(PAGE_CACHE);
  await page.addAll(['./', ...FILES]);
  await keepMaps().catch(() => undefined); // they are kept as they are played, too
}

async function keepMaps(): Promise<void> {
  const listing = await fetch('./api/maps');
  const maps = await caches.open(MAP_CACHE);
  const names = ((await listing.clone().json()) as { name: string }[]).map(({ name }) => `./maps/${encodeURIComponent(name)}.tmj`);
  await maps.put('./api/maps', listing);
  await maps.addAll(names);
}

async function forgetOldPages(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => OURS.test(name) && name !== PAGE_CACHE).map((name) => caches.delete(name)));
}

async function freshPage(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match('./')) ?? Response.error();
  }
}

async function freshMap(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok) await (await caches.open(MAP_CACHE)).put(request, response.clone());
    return response;
  } catch {
    return (await caches.match(request)) ?? Response.error();
  }
}

const keptFile = async (request: Request): Promise<Response> => (await caches.match(request)) ?? fetch(request);
