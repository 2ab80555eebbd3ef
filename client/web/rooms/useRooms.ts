import { useEffect, useState } from 'preact/hooks';
import type { RoomListing } from '#shared/schema/messages.ts';
import { fetchJson } from '../menu/fetchJson.ts';
import { loadMaps } from '../menu/maps.ts';

/** Between the end of one request and the next, ms. */
const REFRESH_MS = 3000;

export type Rooms = {
  rooms: readonly RoomListing[] | null;
  /** The latest request came to nothing; `rooms` are those of before. */ isStale: boolean;
};

/** The public rooms of this server, kept up while the page is in sight. */
export function useRooms(): Rooms {
  const [known, setKnown] = useState<Rooms>({ rooms: null, isStale: false });
  useEffect(() => {
    const aborter = new AbortController();
    const { signal } = aborter;
    let timer = 0;
    const refresh = async (): Promise<void> => {
      if (!document.hidden) {
        try {
          const [rooms] = await Promise.all([fetchJson<RoomListing[]>('/api/rooms', signal), loadMaps(signal)]);
          setKnown({ rooms, isStale: false });
        } catch {
          if (signal.aborted) return;
          setKnown(({ rooms }) => ({ rooms, isStale: true }));
        }
      }
      timer = window.setTimeout(() => void refresh(), REFRESH_MS);
    };
    void refresh();
    return () => {
      aborter.abort();
      clearTimeout(timer);
    };
  }, []);
  return known;
}
