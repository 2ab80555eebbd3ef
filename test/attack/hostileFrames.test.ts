import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { WebSocket } from 'ws';
import { judgeFrame } from '#server/room/frameGuard.ts';
import { createRng, nextUint32, type Rng } from '#shared/math/rng.ts';
import { CLIENT_MESSAGES } from '#shared/schema/messages.ts';
import { joinArena, type Guest } from '../support/joinArena.ts';
import { RawSeat } from '../support/RawSeat.ts';
import { hostileFrame } from './hostileFrames.ts';

const FRAMES = Number(process.env['HOSTILE_FRAMES'] ?? 5000);
const SEED = Number(process.env['HOSTILE_SEED'] ?? 20260);
const ATTACKERS = 12;
const BYSTANDERS = 3;
const PLAYED = new Set(Object.keys(CLIENT_MESSAGES));
/** A hang shows as a bystander without patches for this long. */
const HANG_MS = 15_000;

/** The server in a process of its own, so that what it suffers does not slow the attack, and a hang can be seen from outside. */
type Victim = {
  process: ChildProcess;
  url: string;
  ask(): Promise<{ stall: { wallMs: number; ownMs: number }; heapMb: number; kicks: number }>;
};

async function startVictim(): Promise<Victim> {
  const child = fork(fileURLToPath(new URL('./victim.ts', import.meta.url)), {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  const ask: Victim['ask'] = async () => {
    const answer = once(child, 'message', { signal: AbortSignal.timeout(HANG_MS) });
    child.send('figures');
    return (await answer)[0] as Awaited<ReturnType<Victim['ask']>>;
  };
  return { process: child, url, ask };
}

/** Sends frames from one seat after another until its share is spent; a seat lost to the guard is replaced. */
async function attack(url: string, rng: Rng, frames: number): Promise<{ sent: number; seats: number }> {
  let sent = 0;
  let seats = 0;
  while (sent < frames) {
    using seat = await RawSeat.open(url, { name: 'Mallory' });
    seats++;
    const { socket } = seat;
    while (sent < frames && socket.readyState === socket.OPEN) {
      const frame = hostileFrame(rng);
      socket.send(frame);
      sent++;
      if (judgeFrame(frame, true, PLAYED) !== null) await isRefused(socket, frame);
      // What passes is followed up at once, as in a flood.
      else if (sent % 50 === 0) await nextTurn();
    }
  }
  return { sent, seats };
}

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

/** A frame outside the allow-list must cost its seat. */
async function isRefused(socket: WebSocket, frame: Uint8Array): Promise<void> {
  const endMs = performance.now() + HANG_MS;
  while (socket.readyState === socket.OPEN) {
    assert.ok(performance.now() < endMs, `a refused frame left its connection open: ${Buffer.from(frame).toString('hex')}`);
    await nextTurn();
  }
}

const longestGapMs = ({ patchesAtMs }: Guest): number => Math.max(...patchesAtMs.slice(1).map((at, i) => at - patchesAtMs[i]!));

test(`[GD2] ${FRAMES} frames from a grammar neither stop nor stall a match`, { timeout: 60_000 + FRAMES * 20 }, async (t) => {
  const victim = await startVictim();
  let exit: number | null | undefined;
  victim.process.once('exit', (code) => (exit = code));
  try {
    const bystanders = await Promise.all(Array.from({ length: BYSTANDERS }, (_, i) => joinArena(victim.url, { name: `Bystander ${i}` })));
    const watch = setInterval(() => {
      const silentMs = performance.now() - bystanders[0]!.patchesAtMs.at(-1)!;
      if (silentMs > HANG_MS) victim.process.kill('SIGKILL');
    }, 1000);
    const before = await victim.ask();
    const seeds = createRng(SEED);
    const startMs = performance.now();
    try {
      const share = Math.ceil(FRAMES / ATTACKERS);
      const runs = Array.from({ length: ATTACKERS }, () => attack(victim.url, createRng(nextUint32(seeds)), share));
      const results = await Promise.all(runs);
      const figures = await victim.ask();
      const sent = results.reduce((sum, run) => sum + run.sent, 0);
      const seats = results.reduce((sum, run) => sum + run.seats, 0);
      const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
      t.diagnostic(`seed ${SEED}: ${sent} frames over ${seats} seats in ${seconds} s, ${figures.kicks} kicks`);
      const { wallMs, ownMs } = figures.stall;
      t.diagnostic(`longest event-loop stall ${wallMs.toFixed(1)} ms, of its own doing ${ownMs.toFixed(1)} ms`);
      t.diagnostic(`heap in use ${before.heapMb.toFixed(1)} MB before, ${figures.heapMb.toFixed(1)} MB after`);
      t.diagnostic(`largest patch gap of a bystander ${Math.max(...bystanders.map(longestGapMs)).toFixed(1)} ms`);
    } finally {
      clearInterval(watch);
    }
    assert.equal(exit, undefined, 'the process lives');
    for (const { closed, patchesAtMs } of bystanders) {
      assert.equal(closed.code, null, 'a bystander stays');
      assert.ok(longestGapMs({ patchesAtMs } as Guest) < HANG_MS);
    }
    await Promise.all(bystanders.map((guest) => guest[Symbol.asyncDispose]()));
  } finally {
    victim.process.kill('SIGTERM');
  }
});
