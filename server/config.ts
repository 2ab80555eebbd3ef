/** What a host may set, from the environment. Anything wrong stops the start with a sentence that says what to do. */
import { z } from 'zod';
import { DIFFICULTIES } from '#shared/brain/difficulties.ts';
import { BACKFILL_PLAYERS, DEFAULT_PATCH_RATE_HZ, MAX_PLAYERS, TICK_RATE_HZ } from '#shared/netConfig.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** A whole number written in decimal digits, and nothing around it. */
const integer = (min: number, max: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= min && value <= max)
    .default(fallback)
    .meta({ expected: `an integer in ${min}..${max}`, fallback: String(fallback) });

const words = (fallback: readonly string[], pattern: RegExp, expected: string) =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    )
    .refine((list) => list.every((word) => pattern.test(word)) && (list.length > 0 || fallback.length === 0))
    .default([...fallback])
    .meta({ expected, fallback: fallback.join(',') || 'none' });

const choice = <const T extends readonly [string, ...string[]]>(values: T, fallback: T[number]) =>
  z
    .enum(values)
    .default(fallback as never)
    .meta({ expected: `one of ${values.join(', ')}`, fallback });

const Environment = z.object({
  /** Port of everything: page, joins, game, echo. 0 takes a free one. */
  PORT: integer(0, 65535, 2567),
  /** Address to listen on, such as `127.0.0.1` for this machine alone. */
  HOST: z.string().min(1).optional().meta({ expected: 'an address', fallback: 'every address of this machine' }),
  /** Patches a second. Divides the tick rate, so that every patch follows the same number of ticks. */
  PATCH_RATE_HZ: integer(1, TICK_RATE_HZ, DEFAULT_PATCH_RATE_HZ)
    .refine((rate) => TICK_RATE_HZ % rate === 0)
    .meta({ expected: `a divisor of ${TICK_RATE_HZ}`, fallback: String(DEFAULT_PATCH_RATE_HZ) }),
  /** Rooms this process runs at most; a join beyond them is answered `full`. */
  MAX_ROOMS: integer(1, 1000, 32),
  /** Maps in the order that new rooms take them. */
  ARENA_MAPS: words(['rink', 'ring', 'foundry', 'drydock'], /^[a-z0-9-]{1,32}$/, 'names of maps, separated by commas'),
  /** Bots fill a room to this many participants; 0 for none. */
  BOTS: integer(0, MAX_PLAYERS, BACKFILL_PLAYERS),
  BOT_DIFFICULTY: choice(DIFFICULTIES, 'normal'),
  LOG_LEVEL: choice(LOG_LEVELS, 'info'),
  /** Origins of pages, besides the server's own, that may open the game. */
  ALLOWED_ORIGINS: words([], /^https?:\/\/[a-z0-9.:[\]-]+$/, 'origins such as https://example.org, separated by commas'),
  /** Proxies in front of this server whose `X-Forwarded-For` is true; 0 believes nobody. */
  TRUST_PROXY: integer(0, 8, 0),
  /** Joins one address may ask for a minute, and at once. Joins from this machine are not counted. */
  JOINS_PER_MINUTE: integer(1, 100000, 20),
  /** Rooms one address may open a minute, beside those of quick play, and at once. Those from this machine are not counted. */
  ROOMS_PER_MINUTE: integer(1, 100000, 4),
  /** Open TCP connections, in all and from one address; those from this machine count only in all. */
  MAX_CONNECTIONS: integer(1, 100000, 4096),
  MAX_CONNECTIONS_PER_ADDRESS: integer(1, 100000, 64),
  /** Opens `/metrics` to other machines that say `Authorization: Bearer <token>`. */
  METRICS_TOKEN: z.string().min(32).optional().meta({ expected: 'a secret of at least 32 characters', fallback: 'loopback only' }),
});

export type Config = Readonly<{
  port: number;
  host: string | null;
  patchRateHz: number;
  maxRooms: number;
  maps: readonly string[];
  bots: number;
  botDifficulty: (typeof DIFFICULTIES)[number];
  logLevel: (typeof LOG_LEVELS)[number];
  allowedOrigins: readonly string[];
  trustProxy: number;
  joinsPerMinute: number;
  roomsPerMinute: number;
  maxConnections: number;
  maxConnectionsPerAddress: number;
  metricsToken: string | null;
}>;

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * @param environment  usually `process.env`; names it does not know are left alone
 * @throws ConfigError naming every variable that is wrong, its value, what it may be, and what removing it means
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) throw new ConfigError(describe(parsed.error, environment));
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST ?? null,
    patchRateHz: env.PATCH_RATE_HZ,
    maxRooms: env.MAX_ROOMS,
    maps: env.ARENA_MAPS,
    bots: env.BOTS,
    botDifficulty: env.BOT_DIFFICULTY,
    logLevel: env.LOG_LEVEL,
    allowedOrigins: env.ALLOWED_ORIGINS,
    trustProxy: env.TRUST_PROXY,
    joinsPerMinute: env.JOINS_PER_MINUTE,
    roomsPerMinute: env.ROOMS_PER_MINUTE,
    maxConnections: env.MAX_CONNECTIONS,
    maxConnectionsPerAddress: env.MAX_CONNECTIONS_PER_ADDRESS,
    metricsToken: env.METRICS_TOKEN ?? null,
  };
}

function describe(error: z.ZodError, environment: Readonly<Record<string, string | undefined>>): string {
  const names = new Set(error.issues.map((issue) => issue.path[0] as keyof typeof Environment.shape));
  const sentences = [...names].map((name) => {
    const { expected, fallback } = Environment.shape[name].meta() as { expected: string; fallback: string };
    const value = name === 'METRICS_TOKEN' ? 'a shorter one' : JSON.stringify(environment[name]);
    return `${name} must be ${expected}, got ${value} (set ${name} or remove it for ${fallback})`;
  });
  return sentences.join('\n');
}
