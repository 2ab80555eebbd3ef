import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { parseFlags } from '../flags.ts';
import { sampleReport } from '../report/sampleReport.ts';
import { commandLine } from './commandLine.ts';

/** The words that a shell makes of it. */
const wordsOf = (line: string): string[] =>
  execFileSync('sh', ['-c', `printf '%s\\0' ${line.replace('npm run bots -- ', '')}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);

test('the command line of a report has its settings and its link again', async () => {
  for (const link of ['wifi', 'delay=20/40,jitter=5,stall=300@0.2']) {
    const report = sampleReport({ seconds: 2, bots: 2, links: [link] });
    const { patchRateHz: _rate, node: _node, cpus: _cpus, measuredSeconds: _measured, ...settings } = report.config;
    const written = { ...report, link: { ...report.link!, profile: link === 'wifi' ? link : null } };
    const flags = await parseFlags(wordsOf(commandLine(written)));
    assert.ok(flags !== 'help');
    assert.deepEqual(flags.settings, settings);
    assert.deepEqual({ down: flags.link!.down, up: flags.link!.up }, report.link!.numbers);
  }
});

test('the command line of a replay names the recording, and nothing that this brings with it', () => {
  const report = sampleReport({ seconds: 2, bots: 2 });
  const replay = { file: 'was.json', recordedAt: '', protocol: 4, map: 'rink', mode: 'ffa', patchRateHz: 30, players: 2 } as const;
  const words = wordsOf(commandLine({ config: { ...report.config, replay }, link: null }));
  assert.equal(words[words.indexOf('--replay') + 1], 'was.json');
  for (const flag of ['scenario', 'count', 'link', 'brain']) assert.ok(!words.includes(`--${flag}`), flag);
});

test('a hostile name of a room is one word for a shell', () => {
  const room = `'; echo "gone" $(id) \`id\` \\`;
  const report = sampleReport({ seconds: 1, bots: 1 });
  const words = wordsOf(commandLine({ ...report, config: { ...report.config, seat: { room } } }));
  assert.equal(words[words.indexOf('--room') + 1], room);
});

test('a room whose id begins with a dash is taken for a room', async () => {
  const report = sampleReport({ seconds: 1, bots: 1 });
  const config = { ...report.config, rooms: 0, seat: { room: '-eTb3_xyz' } };
  const flags = await parseFlags(wordsOf(commandLine({ ...report, config })));
  assert.ok(flags !== 'help');
  assert.deepEqual(flags.settings.seat, config.seat);
});
