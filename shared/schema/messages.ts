/** Every message beside patches and inputs: its name, its payload, and the check it must pass. Rules: PROTOCOL.md. */
import { z } from 'zod';
import type { Arena } from '../arena/Arena.ts';
import { MAX_CHAT_LENGTH, MAX_NAME_LENGTH, type PROTOCOL_VERSION } from '../netConfig.ts';

/** Colours a player may choose: indices of the palette in `client/web`. */
export const COLOUR_COUNT = 8;
export const COLOURS: readonly number[] = Array.from({ length: COLOUR_COUNT }, (_, colour) => colour);

/** Emblems a player may choose: indices of those in `client/web`. */
const EMBLEM_COUNT = 8;
export const EMBLEMS: readonly number[] = Array.from({ length: EMBLEM_COUNT }, (_, emblem) => emblem);

/** Characters that hide or reorder text: controls, zero-width, bidirectional marks, and letters that look like a space. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const MARK_PILE = /(\p{M}{2})\p{M}+/gu;
/** Something to see by itself: a combining mark alone would sit on the text before it. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * One line of text as everyone will see it: nothing hidden, NFKC, no piles of marks, single spaces. Hidden characters go first: they would
 * keep what is around them from being composed, and one name would have two spellings that look the same.
 */
function cleanText(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(HIDDEN, '').normalize('NFKC').replace(MARK_PILE, '$1').replace(/ +/g, ' ').trim();
}

/** A text of 1 to `limit` characters once cleaned; how long it may be before, the limits on bodies and frames say. */
const line = (limit: number) =>
  z
    .string('must be a text')
    .transform(cleanText)
    .refine((text) => VISIBLE.test(text), 'must not be empty')
    .refine((text) => [...text].length <= limit, `must be at most ${limit} characters`);

/** Body of `POST /api/join`. `rejoin` is the token of a seat still held; the rest is then ignored. */
export const JoinRequest = z.strictObject({
  protocol: z.int('must be an integer'),
  name: line(MAX_NAME_LENGTH),
  colour: z.literal(COLOURS, `must be an integer in 0..${COLOUR_COUNT - 1}`),
  emblem: z.literal(EMBLEMS, `must be an integer in 0..${EMBLEM_COUNT - 1}`).default(0),
  rejoin: z.string('must be a text').min(1, 'must not be empty').max(64, 'must be at most 64 characters').optional(),
});
export type JoinRequest = z.infer<typeof JoinRequest>;

/** Why a join was refused: a closed set, each with its own words in the client's catalogue. */
export const JOIN_ERRORS = ['bad-request', 'old-client', 'full', 'too-many-joins', 'seat-gone', 'shutting-down', 'internal'] as const;
export type JoinErrorCode = (typeof JOIN_ERRORS)[number];

export type JoinRefusal = { error: { code: JoinErrorCode; message: string } };
/** `seat` goes to the SDK as it is. */
export type JoinAnswer = { protocol: typeof PROTOCOL_VERSION; seat: SeatReservation };
export type SeatReservation = {
  name: string;
  sessionId: string;
  roomId: string;
  processId: string;
  publicAddress?: string;
  reconnectionToken?: string;
};

/** One room of `GET /api/rooms`. */
export type RoomListing = { roomId: string; map: string; people: number; bots: number; maxPlayers: number };

/** One map of `GET /api/maps`. */
export type MapListing = Pick<Arena, 'name' | 'title' | 'mood' | 'modes' | 'players'>;

/** Client to room. */
export const CLIENT_MESSAGES = {
  chat: z.strictObject({ text: line(MAX_CHAT_LENGTH) }),
} as const;
export type ClientMessages = { [K in keyof typeof CLIENT_MESSAGES]: z.infer<(typeof CLIENT_MESSAGES)[K]> };

/** Room to client. */
export type ServerMessages = {
  /** First message of every connection: who you are. */
  welcome: { player: number; patchRateHz: number };
  chat: { player: number; name: string; text: string };
};

/** Close codes of our own, beside the framework's. Reasons are for logs; words for people are in the client's catalogue. */
export const CLOSE_CODE = { badFrame: 4100, neverJoined: 4101, tooManyMessages: 4102, roomFailed: 4103 } as const;
