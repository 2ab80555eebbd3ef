import { Router } from 'express';
import type { JoinRefusal, MapListing, RoomDetails, RoomListing } from '#shared/schema/messages.ts';
import type { LoadedMap } from '../loadMaps.ts';
import type { FrontDesk } from './FrontDesk.ts';

/** What there is to join and to play on: `GET /rooms`, `GET /rooms/<id>`, `GET /maps`. Rule: RM1. */
export function roomRoutes(frontDesk: FrontDesk, maps: ReadonlyMap<string, LoadedMap>): Router {
  const listings = [...maps.values()].map(({ arena: { name, title, mood, modes, players } }): MapListing => ({
    name,
    title,
    mood,
    modes,
    players,
  }));
  const router = Router();
  router.get('/rooms', async (_request, response) => {
    const rooms: RoomListing[] = await frontDesk.listRooms();
    response.set('Cache-Control', 'no-store').json(rooms);
  });
  router.get('/rooms/:id', async (request, response) => {
    const room: RoomDetails | null = await frontDesk.describeRoom(request.params.id);
    response.set('Cache-Control', 'no-store');
    if (room !== null) response.json(room);
    else response.status(404).json({ error: { code: 'no-such-room', message: 'there is no such room any more' } } satisfies JoinRefusal);
  });
  router.get('/maps', (_request, response) => void response.set('Cache-Control', 'no-cache').json(listings));
  return router;
}
