/** An answer that is none: nothing was there, or it said this status. */
export class FetchFailure extends Error {
  readonly status: number | null;
  constructor(address: string, status: number | null, cause?: unknown) {
    super(status === null ? `no answer from ${address}` : `${address} answered ${status}`, { cause });
    this.name = 'FetchFailure';
    this.status = status;
  }
}

/** Asks this page's server. Throws `FetchFailure`, or the reason of `signal`. */
export async function fetchJson<Answer>(address: string, signal?: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(address, signal === undefined ? {} : { signal });
    if (!response.ok) throw new FetchFailure(address, response.status);
    return (await response.json()) as Answer;
  } catch (cause) {
    signal?.throwIfAborted();
    throw cause instanceof FetchFailure ? cause : new FetchFailure(address, null, cause);
  }
}
