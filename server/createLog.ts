import { pino, type Logger } from 'pino';

export type Log = Logger;

/** JSON lines on standard output: info is rare and important, debug is for one thing at a time, nothing is told per tick or per frame. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
