/**
 * How Node runs the bots. A collection of garbage on threads of its own would take turns with the loop of a process that shares one core with them,
 * or with the server that it measures: DECISIONS.md, 33. The engine takes this on its command line only.
 */
export const BOT_PROGRAM = { flags: ['--single-threaded-gc'], script: 'client/bot/main.ts' } as const;
