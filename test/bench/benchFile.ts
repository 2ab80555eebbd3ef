import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const BenchRun = z.object({
  date: z.string(),
  /** Processor, cores, load, Node. */
  machine: z.string(),
  seed: z.number(),
  isQuick: z.boolean(),
  figures: z.array(z.object({ id: z.string(), what: z.string(), unit: z.string(), value: z.number() })),
});
export type BenchRun = z.infer<typeof BenchRun>;

/**
 * The run that `file` keeps, null when there is none.
 *
 * @throws Error naming the file when it is no run of the bench
 */
export async function readBench(file: string): Promise<BenchRun | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return BenchRun.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${file} is not a run of the bench (remove it, and the next run has nothing to compare with)`, { cause });
  }
}

export async function writeBench(file: string, run: BenchRun): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(run, null, 2)}\n`);
}
