/** Every message beside patches and inputs: its name, its payload, and the check it must pass. Rules: PROTOCOL.md. */
import { z } from './zod.ts';
import type { Arena } from '../arena/Arena.ts';
import { MAX_CHAT_LENGTH, MAX_NAME_LENGTH, MAX_PASSWORD_LENGTH, NO_PLAYER, type PROTOCOL_VERSION } from '../netConfig.ts';
import { MODE_NAMES, type ModeName } from '../sim/modes.ts';
import type { TeamId } from '../sim/teams.ts';
import type { RoundPhase } from '../sim/World.ts';
import { PHRASES } from './phrases.ts';
import { RoomRules } from './RoomRules.ts';

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

const text = (pattern: RegExp, what: string) => z.string('must be a text').regex(pattern, `must be ${what}`);
const mapName = text(/^[a-z0-9-]{1,32}$/, 'the name of a map');
const mode = z.enum(MODE_NAMES, `must be one of ${MODE_NAMES.join(', ')}`);
const password = z
  .string('must be a text')
  .min(1, 'must not be empty')
  .max(MAX_PASSWORD_LENGTH, `must be at most ${MAX_PASSWORD_LENGTH} characters`);

/** A room with rules of its own; who opens it is its host. A private one is found by its id alone. */
export const CreateRoom = z.strictObject({
  map: mapName,
  isPrivate: z.boolean('must be true or false'),
  password: password.optional(),
  rules: RoomRules,
});
export type CreateRoom = z.infer<typeof CreateRoom>;

/**
 * Body of `POST /api/join`. Where to: back to a seat still held, by its token `rejoin`; else to `room`; else to a new one, `create`; else quick
 * play, in `mode` if one is named.
 */
export const JoinRequest = z.strictObject({
  protocol: z.int('must be an integer'),
  name: line(MAX_NAME_LENGTH),
  colour: z.literal(COLOURS, `must be an integer in 0..${COLOUR_COUNT - 1}`),
  emblem: z.literal(EMBLEMS, `must be an integer in 0..${EMBLEM_COUNT - 1}`).default(0),
  /** The same for one browser over its visits, and nobody else's: who is kicked is known by it. */
  guest: text(/^[\w-]{16,64}$/, '16 to 64 letters, digits, - or _').optional(),
  rejoin: z.string('must be a text').min(1, 'must not be empty').max(64, 'must be at most 64 characters').optional(),
  mode: mode.optional(),
  room: text(/^[\w-]{1,32}$/, 'the id of a room').optional(),
  password: password.optional(),
  /** Asks for a place on the stands. */
  spectate: z.boolean('must be true or false').optional(),
  create: CreateRoom.optional(),
});
export type JoinRequest = z.infer<typeof JoinRequest>;

/** Why a join was refused: a closed set, each with its own words in the client's catalogue. */
export const JOIN_ERRORS = [
  'bad-request',
  'old-client',
  'full',
  'too-many-joins',
  'seat-gone',
  'no-such-room',
  'wrong-password',
  'room-full',
  'kicked',
  'shutting-down',
  'internal',
] as const;
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

/** One room of `GET /api/rooms`, which lists the public ones. */
export type RoomListing = {
  roomId: string;
  map: string;
  mode: ModeName;
  phase: RoundPhase;
  people: number;
  bots: number;
  /** The most people that play at once; others may watch. */
  capacity: number;
  spectators: number;
  needsPassword: boolean;
};

/** `GET /api/rooms/<id>`: any room, for whoever knows its id. */
export type RoomDetails = RoomListing & { isPrivate: boolean };

/** One map of `GET /api/maps`. */
export type MapListing = Pick<Arena, 'name' | 'title' | 'mood' | 'modes' | 'players'>;

/** Who is to hear it: everybody, or only mates. */
const audience = z.enum(['all', 'team']);
export type Audience = z.infer<typeof audience>;
const nothing = z.strictObject({});
const index = (count: number) =>
  z
    .int()
    .min(0)
    .max(count - 1);

/** A guest of the room, from its coming to its going, as the host is told of it. */
const guest = z.int().nonnegative();

/** Client to room. The last four are the host's alone. */
export const CLIENT_MESSAGES = {
  chat: z.strictObject({ text: line(MAX_CHAT_LENGTH), to: audience }),
  phrase: z.strictObject({ phrase: index(PHRASES.length), to: audience }),
  vote: z.strictObject({ choice: index(NO_PLAYER) }),
  team: nothing,
  spectate: nothing,
  play: nothing,
  kick: z.union([z.strictObject({ player: index(NO_PLAYER) }), z.strictObject({ guest })]),
  stands: nothing,
  start: nothing,
  change: z.strictObject({ map: mapName, mode }),
} as const;
export type ClientMessages = { [K in keyof typeof CLIENT_MESSAGES]: z.infer<(typeof CLIENT_MESSAGES)[K]> };

/** Why a request to the room could not be done: a closed set, each with its own words in the client's catalogue. */
export const REFUSALS = [
  'too-often',
  'not-host',
  'not-now',
  'no-teams',
  'uneven-teams',
  'field-full',
  'stands-full',
  'no-such-player',
  'no-such-choice',
  'no-such-match',
  'too-many-people',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Said by a player, or from the stands: then `player` is NO_PLAYER. `to` is who heard it. */
type Saying = { player: number; name: string; team: TeamId; to: Audience };

/** Who watches; `guest` is for the host to kick by. */
export type Watcher = { guest: number; name: string };

/** Room to client. */
export type ServerMessages = {
  /** First message of every connection, and again after a move between field and stands: who you are, NO_PLAYER on the stands. */
  welcome: { player: number; patchRateHz: number; isPrivate: boolean; isHost: boolean };
  /** The room has passed to you, or from you. */
  host: { isHost: boolean };
  chat: Saying & { text: string };
  phrase: Saying & { phrase: number };
  /** To the host, who asked: the others on the stands. */
  stands: { watchers: readonly Watcher[] };
  refused: { what: keyof ClientMessages; why: Refusal };
};

/** Close codes of our own, beside the framework's. Reasons are for logs; words for people are in the client's catalogue. */
export const CLOSE_CODE = { badFrame: 4100, neverJoined: 4101, tooManyMessages: 4102, roomFailed: 4103, kicked: 4104 } as const;
