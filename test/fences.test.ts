/** Every fence is a machine: a copy of the tree gets one violation per fence, and the tool in charge must name each of them. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';

const ROOT = path.join(import.meta.dirname, '..');
/** What a copy leaves out: the bulky and the built. */
const NOT_COPIED = new Set(['node_modules', '.git', '.tsbuild', 'dist', 'artefacts', 'out']);

const TOOLS = { compiler: ['tsc', '-b'], linter: ['oxlint', '-f', 'unix'], 'dead-code search': ['knip', '--reporter', 'compact'] } as const;
type Tool = keyof typeof TOOLS;

/** Who must object, with which word, to which source in which file, and the claim this proves. */
type Fence = readonly [word: string, file: string, source: string, claim: string];

const imports = (specifier: string): string => `import * as planted from '${specifier}';\nexport const used = planted;\n`;
const uses = (expression: string): string => `export const planted = (): unknown => ${expression};\n`;

const IMPORT = 'no-restricted-imports';
const GLOBAL = 'no-restricted-globals';
const PROPERTY = 'no-restricted-properties';

const FENCES: Record<Tool, Fence[]> = {
  compiler: [
    ['TS6307', 'shared/sim/planted1.ts', imports('#server/config.ts'), 'shared does not see the server'],
    ['TS6307', 'shared/planted2.ts', `export type P = typeof import('#net/ArenaView.ts');`, 'shared sees no type of the session'],
    ['TS6307', 'client/net/planted3.ts', imports('../web/palette.ts'), 'the session does not see the page'],
    ['TS6307', 'server/planted4.ts', imports('#net/ArenaView.ts'), 'the server does not see the session'],
    ['TS6307', 'client/bot/planted5.ts', imports('../web/palette.ts'), 'bots do not see the page'],
    ['TS6307', 'client/web/planted6.ts', imports('#server/config.ts'), 'the page does not see the server'],
    ['TS2304', 'shared/planted7.ts', uses('setTimeout'), 'shared has no timers'],
    ['TS2584', 'shared/planted8.ts', uses('document'), 'shared has no page'],
    ['TS2591', 'shared/planted9.ts', uses('process'), 'shared has no process'],
    ['TS2584', 'client/net/planted10.ts', uses('document'), 'the session has no page'],
    ['TS1294', 'server/planted12.ts', 'export enum Planted { A }', 'nothing is written that Node cannot run as it stands'],
  ],
  linter: [
    [IMPORT, 'shared/sim/planted21.ts', imports('zod'), 'the simulation imports no package'],
    [IMPORT, 'shared/math/planted22.ts', imports('node:fs'), 'the simulation imports nothing of Node'],
    [IMPORT, 'shared/brain/planted23.ts', imports('../schema/messages.ts'), 'the simulation does not know the wire'],
    [IMPORT, 'shared/sim/planted59.ts', imports('#server/config.ts'), 'the simulation imports no server'],
    [IMPORT, 'shared/planted24.ts', imports('zod'), 'shared imports no package outside schema'],
    [IMPORT, 'shared/schema/planted25.ts', imports('ws'), 'schema imports no other package'],
    [IMPORT, 'shared/schema/planted26.ts', imports('#server/config.ts'), 'shared names no server file by its alias'],
    [IMPORT, 'shared/planted27.ts', imports('../server/config.ts'), 'shared names no server file by its path'],
    [IMPORT, 'shared/planted28.ts', uses(`import('../client/net/ArenaView.ts')`), 'shared loads no client file later on'],
    [IMPORT, 'shared/sim/planted29.test.ts', imports('#server/config.ts'), 'a test in shared imports no server'],
    [IMPORT, 'server/planted30.ts', imports('#net/ArenaView.ts'), 'the server imports no session'],
    [IMPORT, 'server/planted31.ts', imports('@colyseus/sdk'), 'the server imports no client package'],
    [IMPORT, 'server/room/planted32.ts', imports('../../package.json'), 'no import climbs two folders'],
    [IMPORT, 'client/net/planted33.ts', imports('node:events'), 'the session imports nothing of Node'],
    [IMPORT, 'client/net/planted34.ts', imports('phaser'), 'the session imports no Phaser'],
    [IMPORT, 'client/net/planted35.ts', imports('#server/config.ts'), 'the session imports no server'],
    [IMPORT, 'client/web/planted36.ts', imports('phaser'), 'Phaser stays in client/web/world'],
    [IMPORT, 'client/web/world/planted37.ts', imports('preact'), 'Preact stays out of client/web/world'],
    [IMPORT, 'client/web/planted38.ts', imports('node:fs'), 'the page imports nothing of Node'],
    [IMPORT, 'client/web/planted39.ts', imports('../bot/main.ts'), 'the page imports no bot'],
    [IMPORT, 'client/bot/planted40.ts', imports('preact'), 'Preact stays in client/web'],
    [IMPORT, 'client/bot/planted41.ts', imports('../web/palette.ts'), 'a bot imports no page'],
    [IMPORT, 'client/echo/planted62.ts', imports('#shared/netConfig.ts'), 'the probe of any server knows nothing of the game'],
    [IMPORT, 'client/echo/planted63.ts', imports('../bot/flags.ts'), 'the probe of any server takes of the bots what measures alone'],
    [GLOBAL, 'shared/planted42.ts', uses('Date.now()'), 'shared has no clock'],
    [GLOBAL, 'shared/planted43.ts', uses('globalThis.Date'), 'shared has no hidden clock'],
    [GLOBAL, 'client/net/planted58.ts', uses('process'), 'the session has no process'],
    [PROPERTY, 'shared/schema/planted44.ts', uses('Math.random()'), 'shared has no chance of its own'],
    [PROPERTY, 'shared/sim/planted45.ts', uses('Math.random()'), 'the simulation has no chance of its own'],
    [PROPERTY, 'shared/sim/planted46.ts', uses('Math.sin(1)'), 'the simulation has no sine'],
    [PROPERTY, 'shared/arena/planted47.ts', uses('Math.atan2(1, 1)'), 'arenas have no atan2'],
    [PROPERTY, 'shared/brain/planted48.ts', uses('Math.hypot(1, 1)'), 'brains have no hypot'],
    ['max-lines', 'shared/planted49.ts', 'export {};\n'.repeat(301), 'no file has more than 300 lines'],
    ['no-cycle', 'shared/planted50.ts', imports('#shared/planted51.ts'), 'no file imports itself by a detour'],
    ['no-cycle', 'shared/planted51.ts', imports('./planted50.ts'), 'a detour through an alias is one'],
    ['no-barrel-file', 'shared/sim/planted52.ts', `export * from './World.ts';`, 'there are no barrels'],
    ['no-explicit-any', 'server/planted53.ts', 'export const planted = (x: any): unknown => x;', 'nothing is any'],
    ['no-floating-promises', 'server/planted54.ts', 'Promise.resolve(1).then(Number);\nexport {};', 'no promise is forgotten'],
    ['no-floating-promises', 'server/planted55.test.ts', 'Promise.resolve(1).then(Number);\nexport {};', 'nor in a test'],
    [
      'jsx-no-literals',
      'client/web/planted58.tsx',
      'export const Planted = () => <p>Hello</p>;',
      'no word of the page bypasses the catalogue',
    ],
    ['ban-ts-comment', 'server/planted56.ts', '// @ts-ignore\nexport {};', 'no complaint of the compiler is silenced'],
    [
      'Unused oxlint-disable',
      'server/planted57.ts',
      '// oxlint-disable-next-line no-eval\nexport {};',
      'no complaint is silenced in advance',
    ],
  ],
  'dead-code search': [
    ['planted61', 'shared/sim/planted61.ts', 'export const planted = 1;', 'every file is used'],
    ['plantedExport', 'shared/math/rng.ts', 'export const plantedExport = 1;', 'every export is used'],
    ['uuid', 'server/main.ts', `import 'uuid';`, 'every package is listed'],
  ],
};

/** A copy of the tree that shares the installed packages. */
function copyTree(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'bankshot-fences-'));
  after(() => rmSync(copy, { recursive: true }));
  for (const name of readdirSync(ROOT))
    if (!NOT_COPIED.has(name)) cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

/** What a tool says about a tree. */
async function inspect(tool: Tool, tree: string): Promise<{ isContent: boolean; lines: string[] }> {
  const [command, ...args] = TOOLS[tool];
  const child = spawn(process.execPath, [path.join(ROOT, 'node_modules/.bin', command), ...args], { cwd: tree });
  const [output, [status]] = await Promise.all([text(child.stdout), once(child, 'close') as Promise<[number]>]);
  return { isContent: status === 0, lines: output.split('\n') };
}

for (const tool of Object.keys(TOOLS) as Tool[]) {
  describe(`the ${tool}`, () => {
    let content: Awaited<ReturnType<typeof inspect>>;
    let objecting: Awaited<ReturnType<typeof inspect>>;

    before(async () => {
      const tree = copyTree();
      content = await inspect(tool, tree);
      for (const [, file, source] of FENCES[tool]) appendFileSync(path.join(tree, file), source);
      objecting = await inspect(tool, tree);
    });

    test('is content with the tree as it is', () => assert.ok(content.isContent, content.lines.join('\n')));

    for (const [word, file, , claim] of FENCES[tool]) {
      test(`sees to it that ${claim} (${word})`, () => {
        const objections = objecting.lines.filter((line) => line.startsWith(file));
        assert.ok(
          objections.some((line) => line.includes(word)),
          `said of ${file}: ${objections.join('; ') || 'nothing'}`,
        );
      });
    }
  });
}
