import type { RunningServer } from '#server/startServer.ts';

/** The value of one metric as `/metrics` would tell it; 0 for a label never counted. */
export async function readMetric({ metrics }: RunningServer, name: string, labels: Readonly<Record<string, string>> = {}): Promise<number> {
  const { values } = await metrics.registry.getSingleMetric(name)!.get();
  const match = values.find((value) => Object.entries(labels).every(([label, wanted]) => value.labels[label] === wanted));
  return match?.value ?? 0;
}
