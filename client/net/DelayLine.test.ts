import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import fc from 'fast-check';
import { DelayLine } from './DelayLine.ts';

/** A line of numbers in a time that is moved by hand. */
function lineOf(t: TestContext, onDelivery: (frame: number) => void = () => undefined) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const clock = { ms: 0 };
  const delivered: { frame: number; ms: number }[] = [];
  const line = new DelayLine<number>(
    () => clock.ms,
    (frame) => {
      delivered.push({ frame, ms: clock.ms });
      onDelivery(frame);
    },
  );
  const pass = (ms: number): void => {
    for (let n = 0; n < ms; n++) {
      clock.ms += 1;
      t.mock.timers.tick(1);
    }
  };
  return { line, delivered, pass };
}

test('every frame is delivered once, in order, within a ms of its time', (t) => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ pauseMs: fc.nat(20), holdMs: fc.nat(600).map((tenths) => tenths / 10) }), { maxLength: 60 }),
      (sends) => {
        const { line, delivered, pass } = lineOf(t);
        const due: number[] = [];
        let nowMs = 0;
        for (const [frame, { pauseMs, holdMs }] of sends.entries()) {
          pass(pauseMs);
          nowMs += pauseMs;
          due.push(Math.max(nowMs + holdMs, due.at(-1) ?? 0));
          line.push(frame, due[frame]!);
        }
        pass(100);
        t.mock.timers.reset();
        assert.deepEqual(
          delivered.map(({ frame }) => frame),
          [...sends.keys()],
        );
        for (const { frame, ms } of delivered)
          assert.ok(ms >= due[frame]! && ms < due[frame]! + 1, `${frame} due ${due[frame]} came at ${ms}`);
      },
    ),
  );
});

test('a frame that is due already is not held at all', (t) => {
  const { line, delivered } = lineOf(t);
  line.push(1, 0);
  assert.deepEqual(delivered, [{ frame: 1, ms: 0 }]);
});

test('a line that is cleared delivers nothing of before, and goes on', (t) => {
  const { line, delivered, pass } = lineOf(t);
  line.push(1, 10);
  line.push(2, 20);
  pass(15);
  line.clear();
  line.push(3, 18);
  pass(50);
  assert.deepEqual(delivered, [
    { frame: 1, ms: 10 },
    { frame: 3, ms: 18 },
  ]);
});

test('a line that is cleared by what it delivers stops there', (t) => {
  const { line, delivered, pass } = lineOf(t, () => line.clear());
  for (const frame of [1, 2, 3]) line.push(frame, 10);
  pass(50);
  assert.deepEqual(delivered, [{ frame: 1, ms: 10 }]);
});

test('a delivery that throws does not hold up the next one', (t) => {
  const { line, delivered, pass } = lineOf(t, (frame) => {
    if (frame === 1) throw new Error('broken frame');
  });
  line.push(1, 10);
  line.push(2, 10);
  assert.throws(() => pass(10), /broken frame/);
  pass(1);
  assert.deepEqual(
    delivered.map(({ frame }) => frame),
    [1, 2],
  );
});

test('a line that is held delivers nothing until then, and then at once and in order all that was due', (t) => {
  const { line, delivered, pass } = lineOf(t);
  line.push(1, 5);
  line.holdUntil(30);
  line.push(2, 8);
  line.push(3, 33);
  pass(40);
  assert.deepEqual(delivered, [
    { frame: 1, ms: 30 },
    { frame: 2, ms: 30 },
    { frame: 3, ms: 33 },
  ]);
});
