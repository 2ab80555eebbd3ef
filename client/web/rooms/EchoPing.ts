/** Round trips to the server, measured while there is no match whose link would tell. */

/** Between two measurements, ms. */
const INTERVAL_MS = 1500;
/** The middle of so many is told: one late answer does not move it. */
const SAMPLES = 5;

/** Asks `/echo` until the returned function is called. `onPing` gets the median of the latest round trips, ms, or null while none is known. */
export function followPing(onPing: (ms: number | null) => void): () => void {
  const address = new URL('/echo', location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  const socket = new WebSocket(address);
  const trips: number[] = [];
  const ask = (): void => {
    if (socket.readyState === WebSocket.OPEN && !document.hidden) socket.send(String(performance.now()));
  };
  const timer = setInterval(ask, INTERVAL_MS);
  socket.addEventListener('open', ask);
  socket.addEventListener('message', ({ data }) => {
    trips.push(performance.now() - Number(data));
    if (trips.length > SAMPLES) trips.shift();
    onPing(medianOf(trips));
    if (trips.length < SAMPLES) setTimeout(ask, INTERVAL_MS / 10);
  });
  socket.addEventListener('close', () => onPing(null));
  return () => {
    clearInterval(timer);
    socket.close();
  };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
