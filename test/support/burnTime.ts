/** Loaded with `--import`, keeps the event loop of a process busy for most of the time: a generator that is not up to its work. */
const PERIOD_MS = 100;
const BUSY_MS = 60;

setInterval(() => {
  const endMs = performance.now() + BUSY_MS;
  while (performance.now() < endMs);
}, PERIOD_MS).unref();
