import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

export type Outcome = { code: number | null; out: string; err: string };

/** `npm run echo -- argv`. */
export async function runEcho(argv: readonly string[], meanwhile: (pid: number) => void = () => undefined): Promise<Outcome> {
  const child = spawn(process.execPath, [MAIN, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
  meanwhile(child.pid!);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: child.exitCode, out, err };
}
