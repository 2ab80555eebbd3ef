/** `npm run dev`: the game server, restarted on every change, and the page on Vite's own server in front of it. Ctrl-C ends both. */
import { spawn } from 'node:child_process';
import { createServer } from 'vite';

const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/main.ts'], { stdio: 'inherit' });
const page = await createServer({ configFile: 'client/web/vite.config.ts' });
await page.listen();
page.printUrls();

let isStopping = false;
async function stop(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  server.kill('SIGTERM');
  await page.close();
  process.exitCode = code;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0));
server.on('exit', (code) => void stop(code ?? 0));
