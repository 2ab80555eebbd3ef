import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import packageJson from '#package' with { type: 'json' };
import { startServer } from '#server/startServer.ts';
import type { Report } from '../../client/bot/report/Report.ts';
import { testConfig } from '../support/testConfig.ts';

const run = promisify(execFile);

test('the bots of the packed tarball need nothing beside it, spread over processes, and leave the same report', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bankshot-pack-'));
  try {
    await run('npm', ['run', 'build:bots']); // where scripts are off, packing does not build
    const { stdout } = await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]);
    await run('tar', ['-xzf', join(folder, stdout.trim().split('\n').at(-1)!), '-C', folder]);
    const bin = join(folder, 'package', packageJson.bin['bankshot-bots']);
    await using server = await startServer(testConfig());
    const flags = [
      '--url',
      server.url,
      '--count',
      '4',
      '--rooms',
      '2',
      '--workers',
      '2',
      '--warmup',
      '1',
      '--seconds',
      '2',
      '--report',
      folder,
    ];
    // On a busy machine the bots may say so, which is not what is looked at here.
    const { code, stderr } = await run(process.execPath, [bin, ...flags], { cwd: folder }).then(
      (said) => ({ code: 0, ...said }),
      (error: { code: number; stderr: string }) => error,
    );
    assert.ok(code === 0 || code === 3, `exit status ${code}: ${stderr}`);
    const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report;
    assert.deepEqual([report.machines[0]!.bankshot, report.bots.length, report.self.processes.length], [packageJson.version, 4, 2]);
    assert.ok(report.inputToAckMs.count > 100);
  } finally {
    await rm(folder, { recursive: true });
  }
});
