import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readBench, writeBench, type BenchRun } from './benchFile.ts';
import { benchTable, formatValue } from './benchTable.ts';
import { compareFigures } from './compareFigures.ts';
import type { Figure } from './Figure.ts';

const figure = (id: string, value: number): Figure => ({ id, what: `the ${id}`, unit: 'µs', value });

test('a figure is compared with the one of its name, whatever their order', () => {
  const compared = compareFigures([figure('step', 30), figure('new', 1), figure('idle', 2)], [figure('idle', 0), figure('step', 60)]);
  assert.deepEqual(
    compared.map(({ id, last, ratio }) => [id, last, ratio]),
    [
      ['step', 60, 0.5],
      ['new', null, null],
      ['idle', 0, null],
    ],
  );
});

test('three digits of a figure count', () => {
  assert.deepEqual([0, 0.01234, 1.234, 12.34, 123.4, 12345.6].map(formatValue), ['0', '0.012', '1.23', '12.3', '123', '12346']);
});

test('the table is Markdown with columns that stand below each other', () => {
  const lines = benchTable(compareFigures([figure('step', 31), figure('patch', 250)], [figure('step', 62)])).split('\n');
  assert.deepEqual(lines, [
    '| figure    | unit |  now | last | now / last |',
    '| --------- | ---- | ---: | ---: | ---------: |',
    '| the step  | µs   | 31.0 | 62.0 |      0.50× |',
    '| the patch | µs   |  250 |      |            |',
  ]);
});

test('a run is kept and read again; no file is no run; another file is named', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'bankshot-bench-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'deeper', 'bench.json');
  assert.equal(await readBench(file), null);
  const run: BenchRun = { date: '2026-01-01', machine: 'a machine', seed: 7, isQuick: true, figures: [figure('step', 31)] };
  await writeBench(file, run);
  assert.deepEqual(await readBench(file), run);
  await writeFile(file, '{"figures":[{"id":3}]}');
  await assert.rejects(readBench(file), /bench\.json is not a run of the bench/);
});
