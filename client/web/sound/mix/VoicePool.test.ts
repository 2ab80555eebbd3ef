import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRng, nextFloat, nextInt } from '#shared/math/rng.ts';
import { SOUND_NAMES, type SoundName } from '../samples/levels.ts';
import { capOf, TOTAL_CAP, VoicePool, type PlayingVoice } from './VoicePool.ts';

/** Plays into a pool, and notes who was stopped. */
function createPlayer(pool: VoicePool) {
  const stopped: PlayingVoice[] = [];
  const play = (name: SoundName, gain: number, startS: number, seconds = 1): PlayingVoice | null => {
    if (!pool.admit(name, gain, startS)) return null;
    const voice: PlayingVoice = { name, gain, startS, seconds, stop: () => stopped.push(voice) };
    pool.add(voice);
    return voice;
  };
  return { play, stopped };
}

test('there are never more sounds than their caps, whatever is played, and every one that went was stopped', () => {
  const seed = Math.floor(Math.random() * 2 ** 32);
  const rng = createRng(seed);
  const pool = new VoicePool();
  const { play, stopped } = createPlayer(pool);
  let played = 0;
  for (let i = 0; i < 3000; i++) {
    if (play(SOUND_NAMES[nextInt(rng, SOUND_NAMES.length)]!, nextFloat(rng), i * 0.01, 0.5 + nextFloat(rng)) !== null) played++;
    assert.ok(pool.count <= TOTAL_CAP, `seed ${seed}: ${pool.count} at once`);
    for (const name of SOUND_NAMES) assert.ok(pool.countOf(name) <= capOf(name), `seed ${seed}: ${pool.countOf(name)} of ${name}`);
  }
  assert.equal(stopped.length + pool.count, played, `seed ${seed}`);
});

test('a sound takes the place of the faintest of its kind', () => {
  const pool = new VoicePool();
  const { play, stopped } = createPlayer(pool);
  for (let i = 0; i < capOf('blaster'); i++) play('blaster', i === 2 ? 0.2 : 0.9, 0);
  assert.ok(play('blaster', 0.5, 0));
  assert.deepEqual(
    stopped.map(({ gain }) => gain),
    [0.2],
  );
});

test('of equals the oldest goes, since most of it has been heard', () => {
  const pool = new VoicePool();
  const { play, stopped } = createPlayer(pool);
  const first = play('blaster', 0.8, 0);
  for (let i = 1; i < capOf('blaster'); i++) play('blaster', 0.8, i * 0.05);
  assert.ok(play('blaster', 0.8, 0.5));
  assert.deepEqual(stopped, [first]);
});

test('a faint sound does not silence a loud one', () => {
  const pool = new VoicePool();
  const { play, stopped } = createPlayer(pool);
  for (let i = 0; i < capOf('rail'); i++) play('rail', 1, 0);
  assert.equal(play('rail', 0.1, 0), null);
  assert.deepEqual(stopped, []);
});
