import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { checkMapFiles } from './checkMapFiles.ts';
import { mapTable } from './mapTable.ts';

const fileOf = (name: string): string => path.join(import.meta.dirname, `../../../shared/arena/maps/${name}.tmj`);

test('a file that is no map is told by its path, and the others are measured all the same', (context) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'maps-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const odd = readFileSync(fileOf('ring'), 'utf8').replace('"value": "point"', '"value": "round"');
  const files = [path.join(folder, 'gone.tmj'), write('cut.tmj', '{'), write('other.tmj', '{}'), write('odd.tmj', odd), fileOf('ring')];
  const { maps, faults } = checkMapFiles(files);
  assert.deepEqual(
    maps.map(({ name }) => name),
    ['ring'],
  );
  assert.equal(faults.length, 4);
  for (const [i, words] of [
    /gone\.tmj: ENOENT/,
    /cut\.tmj: .*JSON/,
    /map "other": orientation/,
    /"symmetry" is "round", must be one of/,
  ].entries()) {
    assert.match(faults[i]!, words);
  }
});

test('the table has a column for each map and a row for each limit, with what it allows', () => {
  const lines = mapTable(checkMapFiles([fileOf('ring'), fileOf('foundry')]).maps).split('\n');
  assert.match(lines[0]!, /^ +ring +foundry +limit$/);
  assert.match(
    lines.find((line) => line.startsWith('routes from flag to flag'))!,
    / - +\d+ +>= 3$/,
  );
  assert.match(
    lines.find((line) => line.startsWith('spawns  '))!,
    /14 +20 +>= 12\/16$/,
  );
});
