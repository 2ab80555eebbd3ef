import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { loadMaps } from './loadMaps.ts';

test('maps come in the order they were asked for, each with the bytes of its file', async () => {
  const maps = await loadMaps(['ring', 'rink']);
  assert.deepEqual([...maps.keys()], ['ring', 'rink']);
  for (const { name, arena, file } of maps.values()) {
    assert.equal(arena.name, name);
    assert.ok('layers' in (JSON.parse(file.toString()) as object));
  }
});

test('a map that is missing or broken is named, with what is wrong', async (context) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'maps-'));
  context.after(() => rm(folder, { recursive: true }));
  const refusal = async (name: string, text: string | null, words: RegExp): Promise<void> => {
    if (text !== null) await writeFile(path.join(folder, `${name}.tmj`), text);
    await assert.rejects(loadMaps([name], pathToFileURL(`${folder}/`)), words);
  };
  await refusal('missing', null, /map "missing" of ARENA_MAPS is not in/);
  await refusal('empty', '', /map "empty": is not JSON: /);
  await refusal('cut', '{"layers": [', /map "cut": is not JSON: /);
  await refusal('xml', '<?xml version="1.0"?><map/>', /map "xml": is not JSON: /);
  await refusal('other', '{}', /map "other": orientation: /);
});
