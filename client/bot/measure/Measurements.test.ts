import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Measurements, type MeasurementsJson } from './Measurements.ts';

function measure(): { clock: { nowMs: number }; measurements: Measurements } {
  const clock = { nowMs: 500 };
  return { clock, measurements: new Measurements(3, () => clock.nowMs) };
}

const overTheWire = (measurements: Measurements): MeasurementsJson => JSON.parse(JSON.stringify(measurements)) as MeasurementsJson;

test('the warm-up is discarded, and what comes after the end is not taken', () => {
  const { clock, measurements } = measure();
  const sink = measurements.sink('cable');
  sink.add('rttMs', 900);
  measurements.start();
  sink.add('rttMs', 30);
  clock.nowMs += 3000;
  measurements.stop();
  sink.add('rttMs', 800);
  sink.count('hits');
  const total = measurements.total();
  assert.deepEqual([total.histogram('rttMs').count, total.histogram('rttMs').max, total.total('hits')], [1, 30, 0]);
});

test('slices are seconds, groups are apart and together', () => {
  const { clock, measurements } = measure();
  measurements.start();
  const [cable, wifi] = [measurements.sink('cable'), measurements.sink('wifi')];
  cable.add('rttMs', 30);
  clock.nowMs += 2100;
  wifi.add('rttMs', 50);
  wifi.count('bytesUp', 40);
  assert.deepEqual(
    measurements.slices.map((slice) => slice.histogram('rttMs').count),
    [1, 0, 1],
  );
  assert.deepEqual([measurements.total('cable').histogram('rttMs').max, measurements.total('wifi').total('bytesUp')], [30, 40]);
  assert.equal(measurements.total().histogram('rttMs').count, 2);
});

test('what is looked up late belongs in equal parts to the time since the last look', () => {
  const { clock, measurements } = measure();
  measurements.start();
  const sink = measurements.sink('cable');
  const look = (afterMs: number, sinceMs: number): void => {
    clock.nowMs = 500 + afterMs;
    sink.countSince(500 + sinceMs, 'bytesDown', 1000);
  };
  look(900, 0);
  look(2050, 900);
  look(2900, 2050);
  assert.deepEqual(
    measurements.slices.map((slice) => slice.total('bytesDown')),
    [1000 + 87, 870, 43 + 1000],
  );
  look(2900, 2900);
  look(2950, -9000);
  assert.equal(measurements.total().total('bytesDown'), 5000, 'nothing is lost to rounding, and nothing counts before the beginning');
});

test('a long run has longer slices, so that a report stays small', () => {
  assert.equal(new Measurements(3600, () => 0).sliceSeconds, 12);
});

test('what two processes measured adds up to what one would have', () => {
  const [one, two, both] = [measure(), measure(), measure()];
  for (const { measurements } of [one, two, both]) measurements.start();
  for (const { clock, measurements } of [one, both]) {
    measurements.sink('cable').add('rttMs', 30);
    clock.nowMs += 1500;
    measurements.sink('cable').count('underruns', 3);
    clock.nowMs -= 1500;
  }
  for (const { measurements } of [two, both]) measurements.sink('wifi').add('correctionPx', 1.25);
  one.measurements.merge(overTheWire(two.measurements));
  assert.deepEqual(overTheWire(one.measurements), overTheWire(both.measurements));
  assert.deepEqual(overTheWire(Measurements.from(overTheWire(both.measurements))), overTheWire(both.measurements));
});

test('runs of other lengths are not merged, and the error says why', () => {
  const { measurements } = measure();
  assert.throws(() => measurements.merge({ sliceSeconds: 12, groups: {} }), /slices of 12 s .* slices of 1 s/);
});
