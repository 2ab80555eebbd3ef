/** Every rate, delay and limit of the wire. Rules that quote them: PROTOCOL.md. */

/** Simulation steps and inputs per second. */
export const TICK_RATE_HZ = 60;
/** One simulation step, ms. */
export const TICK_MS = 1000 / TICK_RATE_HZ;
/** Patches per second unless the host sets `PATCH_RATE_HZ`; must divide the tick rate. */
export const DEFAULT_PATCH_RATE_HZ = 30;

/** Raised whenever an old client could misread a new server. */
export const PROTOCOL_VERSION = 4;

/** Seats in one arena, people and bots together. */
export const MAX_PLAYERS = 16;
/** Places on the stands of one arena, beside the seats. */
export const MAX_SPECTATORS = 8;
/** Bots fill an arena to this many participants and leave as people come. */
export const BACKFILL_PLAYERS = 6;
/** The most that the rules of a room may ask for: points or flags to win, and minutes on the clock. */
export const MAX_SCORE_LIMIT = 200;
export const MAX_MATCH_MINUTES = 30;
/** "Nobody" wherever a player number crosses the wire. */
export const NO_PLAYER = 255;

/** Inputs a player may catch up with after a stall, ticks: one credit a tick, never more than this. */
export const INPUT_BANK_TICKS = 12;
/** Inputs simulated for one player within one tick, while catching up. */
export const MAX_INPUTS_PER_TICK = 3;
/** Inputs waiting on the server for one player; older ones fall off the end. */
export const INPUT_BUFFER_LENGTH = 32;

/** The server looks back at most this far for a shooter who saw the others in the past, ticks: 200 ms. */
export const MAX_REWIND_TICKS = 12;
/** Over so much of its flight a shot goes over from its shooter's past to the server's present, ticks: 150 ms. */
export const LEAD_BLEND_TICKS = 9;
/** Who has been behind a wall for longer than this is safe, ticks: 150 ms. */
export const COVER_TICKS = 9;
/** Moments that inputs carry are in so many parts of a tick: a runner moves a sixth of a px in one. */
export const VIEW_PARTS = 32;

/** Shots the wire can show at once; the oldest slot is reused beyond it. */
export const SHOT_SLOTS = 192;
/** Events the wire keeps; a client that missed more than this many has missed them for good. */
export const EVENT_SLOTS = 64;

/** Ticks run at once after a stall; what is due beyond them is dropped. */
export const MAX_CATCH_UP_TICKS = 5;

/** A reserved seat that nobody claims is free again after, s. */
export const SEAT_CLAIM_S = 5;
/** Seats that one address may have asked for and not claimed. */
export const MAX_UNCLAIMED_SEATS = 6;
/** A claimed seat whose client does not acknowledge the join is closed after, s. */
export const JOIN_DEADLINE_S = 5;
/** A dropped player keeps seat, score and body this long, s. */
export const RECONNECT_WINDOW_S = 30;

/** Characters in a name and in a chat line, after NFKC. */
export const MAX_NAME_LENGTH = 16;
export const MAX_CHAT_LENGTH = 120;
/** Characters in the password of a room. */
export const MAX_PASSWORD_LENGTH = 32;

/** Bytes in one frame from a client; more closes the connection. */
export const MAX_FRAME_BYTES = 1024;
/** Frames a client may send, and how many at once after its link has stalled: an honest one sends an input a tick. */
export const MESSAGES_PER_SECOND = 120;
export const MESSAGE_BURST = 600;
/** Chat lines and quick phrases a guest may send, and how many at once. */
export const CHAT_PER_SECOND = 1;
export const CHAT_BURST = 4;
/** Other requests to the room (votes, moves, the host's), and how many at once. */
export const REQUESTS_PER_SECOND = 1;
export const REQUEST_BURST = 5;
/** Bytes that may wait in the server for one client. */
export const MAX_QUEUED_BYTES = 262144;
/** Between two probes of a client's link, ms. */
export const PROBE_INTERVAL_MS = 2000;
/** A client that has answered no probe for this long does not read, s. */
export const ACK_DEADLINE_S = 6;
/** Bytes in the body of `POST /api/join`. */
export const MAX_JOIN_BODY_BYTES = 4096;
/** Bytes in one `/echo` message. */
export const MAX_ECHO_BYTES = 65536;
